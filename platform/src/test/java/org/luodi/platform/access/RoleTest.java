package org.luodi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {
    private static final Set<Permission> BUSINESS = EnumSet.complementOf(EnumSet.of(
            Permission.SEE_HOME, Permission.READ_AUDIT, Permission.MANAGE_ACCOUNTS, Permission.OPERATE));

    @Test
    void onlyTheAuditorReadsTheAuditTrailAndNothingElse() {
        assertThat(holdersOf(Permission.READ_AUDIT)).containsExactly(Role.AUDITOR);
        assertThat(Role.AUDITOR.permissions()).containsExactlyInAnyOrder(Permission.SEE_HOME, Permission.READ_AUDIT);
    }

    @Test
    void onlyTheAdministratorManagesAccountsAndSeesNoBusiness() {
        assertThat(holdersOf(Permission.MANAGE_ACCOUNTS)).containsExactly(Role.ADMINISTRATOR);
        assertThat(Role.ADMINISTRATOR.permissions()).doesNotContainAnyElementsOf(BUSINESS);
    }

    @Test
    void everyPermissionIsHeldByARoleAndEveryRoleHasADesk() {
        assertThat(Permission.values()).allSatisfy(permission -> assertThat(holdersOf(permission))
                .as(permission.name())
                .isNotEmpty());
        assertThat(holdersOf(Permission.SEE_HOME)).containsExactly(Role.values());
    }

    private static List<Role> holdersOf(Permission permission) {
        return Arrays.stream(Role.values()).filter(role -> role.has(permission)).toList();
    }
}

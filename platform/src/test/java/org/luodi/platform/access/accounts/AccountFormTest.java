package org.luodi.platform.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.core.ResolvableType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.ServletRequestDataBinder;

class AccountFormTest {
    @Test
    void tellsOfEachFieldThatWasNotSent() {
        AccountForm form = bound(Map.of("unit", "water-resources"));
        assertThat(form.faults(List.of()))
                .extracting(AccountForm.Fault::field)
                .containsExactly("account", "name", "role", "unit");
    }

    @Test
    void readsANameWithoutMindingCapitals() {
        assertThat(bound(Map.of("account", " Li.Xiaomei ", "name", " Li ")).account())
                .isEqualTo("li.xiaomei");
    }

    /// As a request binds it.
    private static AccountForm bound(Map<String, String> fields) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        fields.forEach(request::addParameter);
        ServletRequestDataBinder binder = new ServletRequestDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(AccountForm.class));
        binder.construct(request);
        binder.bind(new MutablePropertyValues());
        return (AccountForm) java.util.Objects.requireNonNull(binder.getTarget());
    }
}

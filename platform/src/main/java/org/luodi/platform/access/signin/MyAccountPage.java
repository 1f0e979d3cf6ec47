package org.luodi.platform.access.signin;

import java.util.List;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.sessions.SessionLine;

/// Content of the page of one's own account.
///
/// @param person who it is
/// @param unit name of the unit; empty for none
/// @param external whether another provider vouched for the person, whose password is not Luodi's
/// @param enrolled whether there is a second factor
/// @param must whether the role asks for one
/// @param recoveryCodes how many recovery codes are left
/// @param sessions where the person is signed in
/// @param current number of this session
/// @param shortest fewest letters of a password
/// @param field the field that is wrong; empty for none
/// @param fault key of the words for it; empty for none
public record MyAccountPage(
        Actor person,
        String unit,
        boolean external,
        boolean enrolled,
        boolean must,
        int recoveryCodes,
        List<SessionLine> sessions,
        long current,
        int shortest,
        String field,
        String fault) {}

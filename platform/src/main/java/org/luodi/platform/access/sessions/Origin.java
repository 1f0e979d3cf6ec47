package org.luodi.platform.access.sessions;

/// Where a session comes from.
///
/// @param address network address of the browser
/// @param agent the browser as it names itself, cut to 200 characters
/// @param external whether another provider vouched for the person
/// @param secondFactor whether that provider asked for a second factor
public record Origin(String address, String agent, boolean external, boolean secondFactor) {
    private static final int LONGEST = 200;

    public Origin {
        agent = agent.substring(0, Math.min(LONGEST, agent.length()));
    }
}

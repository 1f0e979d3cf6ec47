package org.luodi.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.Test;

/// From its start to a printed bulletin Luodi asks for no other machine: each try of this process to open a connection,
/// to send a datagram or to look a name up is noted where the JDK makes it, whether it would come through or not.
class AirGapTest extends HostileCounty {
    private static final String NOTE = "luodi.air-gap.";

    static {
        // Before the application: its start is part of what is watched.
        watch(ByteBuddyAgent.install());
    }

    private static void watch(Instrumentation jdk) {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .ignore(ElementMatchers.none())
                .type(ElementMatchers.namedOneOf(
                        "sun.nio.ch.NioSocketImpl", "sun.nio.ch.SocketChannelImpl", "sun.nio.ch.DatagramChannelImpl"))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(Connecting.class)
                        .on(ElementMatchers.namedOneOf("connect", "send")
                                .and(ElementMatchers.takesArgument(0, ElementMatchers.named("java.net.SocketAddress"))))))
                .type(ElementMatchers.named("java.net.InetAddress"))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(Asking.class)
                        .on(ElementMatchers.named("getAddressesFromNameService"))))
                .installOn(jdk);
    }

    /// Stands inside the JDK's own classes, which see nothing of ours: notes go into the system's properties.
    static final class Connecting {
        private Connecting() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(0) Object to) {
            System.setProperty("luodi.air-gap." + to, "connect");
        }
    }

    /// As above, for names.
    static final class Asking {
        private Asking() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(0) String name) {
            System.setProperty("luodi.air-gap." + name, "name");
        }
    }

    @Test
    void noOtherMachineIsAskedForAnything() throws Exception {
        Visitor clerk = people.get("clerk");
        for (String page : List.of(
                "/",
                "/projects",
                "/projects/export?month=2021-08",
                SEPTEMBER + "/doubts",
                SEPTEMBER + "/bulletin.docx",
                "/projects/months/2021-08/bulletin.xlsx",
                "/projects/bulletin-template",
                "/projects/checker?example")) {
            require(clerk.get(page));
        }
        require(clerk.postForm("/projects/checker", "month=2021-09&text=" + Visitor.encoded("http://example.com/ 完成率 38.62%")));
        require(people.get("auditor").get("/audit/export"));
        require(people.get("admin").postForm("/backup/now", ""));
        TreeSet<String> asked = asked();
        assertThat(asked).as("the watch sees the connections to the database").isNotEmpty();
        assertThat(asked.stream().filter(one -> !onThisMachine(one))).isEmpty();
        theWatchIsAwake();
        System.out.printf("## air gap: start, plan, two months, bulletin, backup: %d addresses of this machine, 0 others, 0 names%n", asked.size());
    }

    private static void theWatchIsAwake() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(java.net.InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), 9), 1);
        } catch (IOException expected) {
            // Nobody is there.
        }
        try {
            java.net.InetAddress.getByName("nobody.invalid");
        } catch (UnknownHostException expected) {
            // As its name says.
        }
        assertThat(asked().stream().filter(one -> !onThisMachine(one)).collect(Collectors.joining(" ")))
                .contains("192.0.2.1", "nobody.invalid");
    }

    private static TreeSet<String> asked() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(NOTE))
                .map(name -> name.substring(NOTE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean onThisMachine(String address) {
        return address.matches("(localhost)?/?(127\\.\\d+\\.\\d+\\.\\d+|0:0:0:0:0:0:0:1|\\[0:0:0:0:0:0:0:1]|::1)(%\\w+)?(:\\d+)?")
                || address.equals("localhost")
                || address.startsWith("/") && !address.contains(":");
    }
}

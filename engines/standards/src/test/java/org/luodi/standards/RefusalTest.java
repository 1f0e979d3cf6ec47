package org.luodi.standards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void carries_code_sentence_and_arguments() {
        String[] args = {"abc", "x"};
        Refusal refusal = new Refusal("money.not-a-number", "not an amount: abc", args);
        args[0] = "changed";

        assertThat(refusal).isInstanceOf(IllegalArgumentException.class).hasMessage("not an amount: abc");
        assertThat(refusal.code()).isEqualTo("money.not-a-number");
        assertThat(refusal.args()).containsExactly("abc", "x");
    }
}

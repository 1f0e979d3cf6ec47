package org.luodi.hj212.message;

import org.luodi.hj212.code.Commands;
import org.luodi.hj212.code.SystemType;

/// Replies to a message: they repeat its QN, PW, MN and version, and are themselves not answered (HJ 212-2017
/// Annex C).
public final class Replies {
    private Replies() {}

    /// 9011 请求应答: whether a request will be carried out.
    ///
    /// @param qnRtn 1 when it will; see [org.luodi.hj212.code.ReturnCode]
    public static MessageWriter requestAnswer(Message asked, int qnRtn) {
        return to(asked, Commands.REQUEST_ANSWER).item("QnRtn", Integer.toString(qnRtn));
    }

    /// 9012 执行结果: how a request was carried out.
    ///
    /// @param exeRtn 1 when it was; see [org.luodi.hj212.code.ReturnCode]
    public static MessageWriter executionResult(Message asked, int exeRtn) {
        return to(asked, Commands.EXECUTION_RESULT).item("ExeRtn", Integer.toString(exeRtn));
    }

    /// 9013 通知应答: a notice was taken, a heartbeat heard.
    public static MessageWriter noticeAnswer(Message asked) {
        return to(asked, Commands.NOTICE_ANSWER);
    }

    /// 9014 数据应答: data arrived. Every package of a message is answered.
    public static MessageWriter dataAnswer(Message asked) {
        return to(asked, Commands.DATA_ANSWER);
    }

    /// 9011 for a message that cannot be acted upon; without MN there is nobody to tell.
    public static MessageWriter refusal(Refused refused) {
        return requestAnswer(refused.message(), refused.fault().qnRtn());
    }

    private static MessageWriter to(Message asked, int cn) {
        MessageWriter reply = new MessageWriter(SystemType.INTERACTION, cn)
                .qn(asked.text(HeaderField.QN))
                .pw(asked.text(HeaderField.PW))
                .mn(asked.mn());
        return asked.flag()
                .map(flag -> reply.flag(Flag.ofVersion(flag.version())))
                .orElse(reply);
    }
}

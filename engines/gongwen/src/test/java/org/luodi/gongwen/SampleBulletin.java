package org.luodi.gongwen;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A bulletin such as a county publishes, for tests and for the picture in the documentation. The county's totals are
/// those that Jiangxian published for January to September 2021; the units' figures are made up.
final class SampleBulletin {

    private SampleBulletin() {}

    /// Writes the sample as `.docx` to the path given.
    static Path write(OfficialDocument document, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
            DocxWriter.write(document, out);
        }
        return target;
    }

    static OfficialDocument bulletin() {
        return OfficialDocument.titled("绛县发展和改革局关于2021年1—9月全县重点工程项目建设进展情况的通报")
                .issuedBy("绛县发展和改革局文件")
                .numbered(DocumentNumber.parse("绛发改发〔2021〕12号"))
                .sentTo("各乡镇人民政府，绛县经济技术开发区管理委员会，县直各有关单位")
                .saying(Outline.blocks(TEXT))
                .attaching(new Attachment("2021年1—9月全县重点工程项目投资完成情况表", List.of(table(60))))
                .signed("绛县发展和改革局", LocalDate.of(2021, 10, 8))
                .imprinted(new Imprint(
                        Optional.of("县委办公室，县人大常委会办公室，县政府办公室，县政协办公室，县委督查室，县政府督查室，各项目建设单位"),
                        "绛县发展和改革局办公室",
                        LocalDate.of(2021, 10, 8)));
    }

    /// A notice of a few lines.
    static OfficialDocument notice() {
        return OfficialDocument.titled("绛县发展和改革局关于报送数据的通知")
                .sentTo("各有关单位")
                .saying(Outline.blocks("请于每月5日前报送数据。"))
                .signed("绛县发展和改革局", LocalDate.of(2021, 9, 1))
                .imprinted(new Imprint(Optional.empty(), "绛县发展和改革局办公室", LocalDate.of(2021, 9, 1)));
    }

    /// A document of one long paragraph, to count the characters of a line and the lines of a page.
    static OfficialDocument plain(int characters) {
        return OfficialDocument.titled("版心测试")
                .saying(List.of(new Block.Paragraph(String.join("", Collections.nCopies(characters, "国")))));
    }

    static Block.Table table(int rows) {
        List<List<String>> body = new ArrayList<>();
        body.add(List.of("", "合计", "55", "1061100", "290500", "12600", "105400", "36.28", "-38.72", ""));
        for (int i = 1; i <= rows; i++) {
            body.add(List.of(
                    "" + i,
                    i % 5 == 0 ? "绛县经济技术开发区污水处理厂提标改造及配套管网建设工程指挥部" : "县直单位" + i,
                    "" + (i % 7 + 1),
                    "" + i * 1234,
                    "" + i * 321,
                    "" + i * 12,
                    i * 100 + ".5",
                    "31.15",
                    "-43.85",
                    i % 4 == 0 ? "未按期开工" : ""));
        }
        return new Block.Table(
                "2021年1—9月全县重点工程项目投资完成情况表",
                "单位：个、万元、%、百分点",
                List.of(
                        TableColumn.centred("序号", 4),
                        TableColumn.text("责任单位", 18),
                        TableColumn.number("项目个数", 5),
                        TableColumn.number("总投资", 8),
                        TableColumn.number("年度计划投资", 8),
                        TableColumn.number("完成投资/本月", 7),
                        TableColumn.number("完成投资/累计", 8),
                        TableColumn.number("完成投资/完成率", 7),
                        TableColumn.number("与序时进度差", 7),
                        TableColumn.text("备注", 10)),
                body,
                true);
    }

    private static final String TEXT = """
            按照县委、县政府关于重点工程项目“月调度、月通报”的工作要求，现将2021年1—9月全县重点工程项目建设进展情况通报如下：
            # 总体情况
            2021年全县共安排重点工程项目55个，总投资106.11亿元，年度计划投资29.05亿元。1—9月，累计完成投资10.54亿元，占年度计划的36.28%，低于序时进度38.72个百分点。
            # 分行业完成情况
            ## 产业转型项目。共21个，年度计划投资12.30亿元，1—9月完成投资5.02亿元，占年度计划的40.81%，低于序时进度34.19个百分点。
            ## 基础设施项目。共18个，年度计划投资9.75亿元，1—9月完成投资3.11亿元，占年度计划的31.90%，低于序时进度43.10个百分点。
            ## 民生和生态环保项目。共16个，年度计划投资7.00亿元，1—9月完成投资2.41亿元，占年度计划的34.43%，低于序时进度40.57个百分点。
            # 存在问题
            ## 部分项目未按期开工
            截至9月底，应开工项目52个，实际开工47个，开工率90.38%。未开工项目5个，分别是：
            1. 绛县污水处理厂提标改造工程，责任单位县住房和城乡建设管理局，原计划3月开工。
            2. 城区集中供热管网改造工程，责任单位县城市管理综合行政执法局，原计划5月开工。
            （1）前期手续办理滞后。用地预审、环境影响评价等手续尚未办结，直接影响施工许可证办理。
            （2）资金筹措不到位。
            ## 部分项目进度严重滞后
            低于序时进度30个百分点以上的项目23个，占项目总数的41.82%。有的责任单位对重点工程项目重视不够，主要负责人没有亲自研究、亲自推动；有的项目建设单位组织施工不力，进场设备和人员不足；有的项目报送数据不及时、不准确。
            # 下一步工作要求
            ## 压实工作责任。各责任单位主要负责人要切实履行第一责任人职责，每周至少到项目现场调度1次，及时协调解决用地、资金、环评等问题，确保四季度完成投资任务。
            ## 加快建设进度。对未开工项目，要倒排工期、挂图作战，10月底前全部开工；对进度滞后项目，要增加设备和人员，抢抓冬季停工前的有效施工期。
            ## 严格督查考核。县发展和改革局将会同县委督查室、县政府督查室，对工作推进不力、连续两个月排名末三位的单位进行约谈，考核结果报县委、县政府。
            """;

    /// `SampleBulletin target/sample.docx` writes the sample.
    public static void main(String[] args) throws IOException {
        System.out.println(write(bulletin(), Path.of(args[0])));
    }
}

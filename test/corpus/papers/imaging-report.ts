import { ageOn } from '../invented/people/person.ts';
import { shiftDate, writeDate } from '../print/date-style.ts';
import { letterhead, printDate, row, sexWord } from '../print/letterhead.ts';
import { A4, type Matter, type Paper } from '../print/paper.ts';
import { stampAll } from '../print/stamping.ts';

/** 影像(超声)检查报告; the date that counts is 报告日期 (domain 3.4). */
export function imagingReport(matter: Matter): Paper {
  const { person, hospital, illness } = matter;
  const random = matter.random.fork('examination');
  const examined = shiftDate(matter.date, -random.integer(0, 1));
  const number = `YX${random.integer(100_000, 999_999)}`;
  const { title, part, method, finding, conclusion } = illness.imaging;
  return {
    docType: 'IMAGING',
    ...A4,
    pages: [
      (sheet) => {
        const top = letterhead(sheet, matter, title);
        row(sheet, top + 3, [
          ['姓名', person.name, 22, 48],
          ['性别', sexWord(matter), 76, 22],
          ['年龄', `${ageOn(person.birthDate, matter.date)}岁`, 104, 28],
          ['检查号', number, 138, 50],
        ]);
        row(sheet, top + 13, [
          ['检查部位', part, 22, 76],
          ['检查方法', method, 104, 84],
        ]);
        row(sheet, top + 23, [
          ['申请科室', illness.department, 22, 76],
          ['检查日期', writeDate(examined, matter.dateStyle), 104, 84],
        ]);
        sheet.line(20, top + 29, 190, top + 29, 0.3);
        sheet.text('影像所见：', 22, top + 42, { size: 4.8, face: 'hei' });
        const y = sheet.paragraph(`　　${finding}`, 26, top + 53, 158, 9, { size: 4.6 });
        sheet.text('诊断意见：', 22, y + 18, { size: 4.8, face: 'hei' });
        sheet.paragraph(conclusion, 32, y + 29, 150, 9, { size: 4.6 });
        sheet.text(`报告医师：${matter.doctor}`, 96, 240, { size: 4.3 });
        sheet.text(`审核医师：${matter.reviewer}`, 144, 240, { size: 4.3 });
        sheet.text('报告日期：', 96, 252, { size: 4.3 });
        printDate(
          sheet,
          writeDate(matter.date, matter.dateStyle),
          118,
          252,
          { size: 4.3 },
          matter.dateSmudged,
        );
        sheet.line(20, 266, 190, 266, 0.3);
        sheet.text('本报告仅供临床医师参考，未经签名无效。', 22, 273, { size: 3.5, colour: '#55545a' });
      },
    ],
    stamps: stampAll(matter, { page: 1, signature: [150, 238], date: [140, 250] }),
    printed: {
      institution: hospital.name,
      patientName: person.name,
      idNumber: null,
      doctorNamed: true,
      dates: [
        { kind: 'EXAM', label: '检查日期', value: examined, page: 1, legible: true },
        { kind: 'REPORT', label: '报告日期', value: matter.date, page: 1, legible: !matter.dateSmudged },
      ],
    },
  };
}

import { ageOn } from '../invented/people/person.ts';
import { shiftDate, writeDate } from '../print/date-style.ts';
import { letterhead, printDate, row, sexWord } from '../print/letterhead.ts';
import { A4, type Matter, type Paper } from '../print/paper.ts';
import { stampAll } from '../print/stamping.ts';

const COLUMNS = [22, 36, 88, 110, 118, 148];

/** 检验报告单; the date that counts is 报告时间 (domain 3.4). */
export function laboratoryReport(matter: Matter): Paper {
  const { person, hospital, illness } = matter;
  const random = matter.random.fork('sample');
  const collected = shiftDate(matter.date, -random.integer(0, 1));
  const barcode = String(random.integer(10_000_000, 99_999_999));
  const clock = ['07:42', '09:15', '14:36'];
  const style = matter.dateStyle === 'han' || matter.dateStyle === 'long' ? 'dash' : matter.dateStyle;
  const { lines, specimen, title } = illness.laboratory;
  const foot = 92 + lines.length * 9 + 18;
  return {
    docType: 'LAB',
    ...A4,
    pages: [
      (sheet) => {
        const top = letterhead(sheet, matter, '检验报告单');
        row(
          sheet,
          top + 2,
          [
            ['姓名', person.name, 22, 46],
            ['性别', sexWord(matter), 74, 22],
            ['年龄', `${ageOn(person.birthDate, matter.date)}岁`, 102, 28],
            ['条码号', barcode, 136, 52],
          ],
          { size: 4 },
        );
        row(
          sheet,
          top + 10.5,
          [
            ['科室', illness.department, 22, 56],
            ['标本', specimen, 84, 40],
            ['检验项目', title, 130, 58],
          ],
          { size: 4 },
        );
        sheet.line(20, top + 16, 190, top + 16, 0.35);
        for (const [at, heading] of ['序号', '检验项目', '结果', '', '单位', '参考区间'].entries()) {
          sheet.text(heading, COLUMNS[at]!, top + 23, { size: 4, face: 'hei' });
        }
        sheet.line(20, top + 26, 190, top + 26, 0.2);
        for (const [at, line] of lines.entries()) {
          const y = top + 34 + at * 9;
          sheet.text(String(at + 1), COLUMNS[0]!, y, { size: 4 });
          for (const [column, value] of line.entries()) {
            sheet.text(value, COLUMNS[column + 1]!, y, { size: 4.1, bold: column === 2 });
          }
        }
        sheet.line(20, foot, 190, foot, 0.35);
        sheet.text(`采集时间：${writeDate(collected, style)} ${clock[0]}`, 22, foot + 9, { size: 3.9 });
        sheet.text(`接收时间：${writeDate(collected, style)} ${clock[1]}`, 108, foot + 9, { size: 3.9 });
        sheet.text('报告时间：', 22, foot + 18, { size: 3.9 });
        printDate(
          sheet,
          `${writeDate(matter.date, style)} ${clock[2]}`,
          42,
          foot + 18,
          { size: 3.9 },
          matter.dateSmudged,
        );
        sheet.text(`检验者：${matter.doctor}`, 108, foot + 18, { size: 3.9 });
        sheet.text(`审核者：${matter.reviewer}`, 148, foot + 18, { size: 3.9 });
        sheet.text('本报告仅对所检标本负责，如有疑问请于三日内与检验科联系。', 22, foot + 28, {
          size: 3.4,
          colour: '#55545a',
        });
      },
    ],
    stamps: stampAll(matter, { page: 1, signature: [158, foot + 16], date: [128, foot + 18] }),
    printed: {
      institution: hospital.name,
      patientName: person.name,
      idNumber: null,
      doctorNamed: true,
      dates: [
        { kind: 'COLLECT', label: '采集时间', value: collected, page: 1, legible: true },
        { kind: 'RECEIVE', label: '接收时间', value: collected, page: 1, legible: true },
        { kind: 'REPORT', label: '报告时间', value: matter.date, page: 1, legible: !matter.dateSmudged },
      ],
    },
  };
}

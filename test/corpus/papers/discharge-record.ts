import { ageOn } from '../invented/people/person.ts';
import { shiftDate, writeDate } from '../print/date-style.ts';
import { letterhead, printDate, row, sexWord, signature } from '../print/letterhead.ts';
import { A4, type Matter, type Paper } from '../print/paper.ts';
import type { Sheet } from '../print/sheet.ts';
import { stampAll } from '../print/stamping.ts';

function block(sheet: Sheet, heading: string, text: string, y: number): number {
  sheet.text(`${heading}：`, 22, y, { size: 4.4, face: 'hei' });
  return sheet.paragraph(text, 30, y + 8, 156, 7.4, { size: 4.2 }) + 2.5;
}

/** 出院记录 on one page, or on two when `pages` is 2; the date that counts is 出院日期 (domain 3.4). */
export function dischargeRecord(matter: Matter, pages: 1 | 2 = 1): Paper {
  const { person, hospital, illness } = matter;
  const random = matter.random.fork('stay');
  const days = random.integer(6, 14);
  const admitted = shiftDate(matter.date, -days);
  const number = String(random.integer(1_000_000, 9_999_999));
  const style = matter.dateStyle === 'han' ? 'long' : matter.dateStyle;
  const head = (sheet: Sheet): number => {
    const top = letterhead(sheet, matter, '出院记录');
    row(sheet, top + 3, [
      ['姓名', person.name, 22, 50],
      ['性别', sexWord(matter), 78, 22],
      ['年龄', `${ageOn(person.birthDate, matter.date)}岁`, 106, 28],
      ['住院号', number, 140, 48],
    ]);
    row(sheet, top + 12.5, [
      ['科室', illness.department, 22, 62],
      ['床号', `${random.fork('bed').integer(1, 60)}床`, 90, 30],
      ['住院天数', `${days}天`, 126, 40],
    ]);
    row(sheet, top + 22, [['入院日期', writeDate(admitted, style), 22, 76]]);
    sheet.text('出院日期：', 106, top + 22, { size: 4.4 });
    printDate(sheet, writeDate(matter.date, style), 128.5, top + 22, { size: 4.4 }, matter.dateSmudged);
    return top + 34;
  };
  const first = (sheet: Sheet): number => {
    let y = head(sheet);
    y = block(sheet, '主诉', illness.complaint, y);
    y = block(sheet, '入院情况', illness.history, y);
    y = block(sheet, '入院诊断', illness.diagnoses[0]!, y);
    return block(sheet, '诊疗经过', illness.course, y);
  };
  const second = (sheet: Sheet, from: number): void => {
    let y = block(
      sheet,
      '出院诊断',
      illness.diagnoses.map((text, at) => `${at + 1}.${text}`).join('；'),
      from,
    );
    y = block(sheet, '出院情况', '患者一般情况可，生命体征平稳，症状好转，经上级医师同意今日出院。', y);
    block(sheet, '出院医嘱', illness.advice, y);
    sheet.text('医师签名：', 118, 258, { size: 4.4 });
    signature(sheet, matter.doctor, 142, 259);
    const start = 118 + sheet.text('记录日期：', 118, 270, { size: 4.4 });
    printDate(sheet, writeDate(matter.date, style), start, 270, { size: 4.4 }, matter.dateSmudged);
  };
  const number2 = (sheet: Sheet, at: number): void => {
    sheet.text(`第${at}页 共${pages}页`, sheet.width / 2, 286, {
      size: 3.4,
      align: 'center',
      colour: '#55545a',
    });
  };
  return {
    docType: 'DISCHARGE',
    ...A4,
    pages:
      pages === 1
        ? [(sheet) => second(sheet, first(sheet))]
        : [
            (sheet) => {
              first(sheet);
              number2(sheet, 1);
            },
            (sheet) => {
              second(sheet, letterhead(sheet, matter, '出院记录（续）') + 4);
              number2(sheet, 2);
            },
          ],
    stamps: stampAll(matter, { page: pages, signature: [150, 258], date: [152, 268] }),
    printed: {
      institution: hospital.name,
      patientName: person.name,
      idNumber: null,
      doctorNamed: true,
      dates: [
        { kind: 'ADMIT', label: '入院日期', value: admitted, page: 1, legible: true },
        { kind: 'DISCHARGE', label: '出院日期', value: matter.date, page: 1, legible: !matter.dateSmudged },
        { kind: 'SIGN', label: '记录日期', value: matter.date, page: pages, legible: !matter.dateSmudged },
      ],
    },
  };
}

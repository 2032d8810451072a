import { ageOn } from '../invented/people/person.ts';
import { writeDate } from '../print/date-style.ts';
import { letterhead, printDate, row, sexWord, signature } from '../print/letterhead.ts';
import { A4, type Matter, type Paper } from '../print/paper.ts';
import type { Sheet } from '../print/sheet.ts';
import { stampAll, type SealSpot } from '../print/stamping.ts';

const SPOTS: Record<'prose' | 'table', SealSpot> = {
  prose: { page: 1, signature: [146, 226], date: [150, 240] },
  table: { page: 1, signature: [140, 222], date: [150, 238] },
};

/** 疾病诊断证明书, as prose or as a table by house style; the date that counts is the day of issue (domain 3.4). */
export function diagnosisCertificate(matter: Matter): Paper {
  const { person, hospital, house } = matter;
  const legible = !matter.dateSmudged;
  return {
    docType: 'DIAG_CERT',
    ...A4,
    pages: [(sheet) => (house.certificate === 'prose' ? asProse(sheet, matter) : asTable(sheet, matter))],
    stamps: stampAll(matter, SPOTS[house.certificate]),
    printed: {
      institution: hospital.name,
      patientName: person.name,
      idNumber: person.certNo,
      doctorNamed: true,
      dates: [{ kind: 'ISSUE', label: house.issueLabel, value: matter.date, page: 1, legible }],
    },
  };
}

function visitNumber(matter: Matter): string {
  return String(matter.random.fork('visit').integer(100_000, 999_999));
}

function sign(sheet: Sheet, matter: Matter, x: number, label: string): void {
  const [, lineY] = SPOTS[matter.house.certificate].signature;
  const [, dateY] = SPOTS[matter.house.certificate].date;
  const style = { size: 4.6 };
  const length = sheet.text(`${label}：`, x, lineY, style);
  signature(sheet, matter.doctor, x + length + 1, lineY + 1);
  const start = x + sheet.text(`${matter.house.issueLabel}：`, x, dateY, style);
  printDate(sheet, writeDate(matter.date, matter.dateStyle), start + 0.5, dateY, style, matter.dateSmudged);
}

function asProse(sheet: Sheet, matter: Matter): void {
  const { person, illness } = matter;
  const top = letterhead(sheet, matter, '疾病诊断证明书');
  row(sheet, top + 4, [
    ['姓名', person.name, 22, 52],
    ['性别', sexWord(matter), 80, 24],
    ['年龄', `${ageOn(person.birthDate, matter.date)}岁`, 110, 30],
    ['门诊号', visitNumber(matter), 146, 42],
  ]);
  row(sheet, top + 15, [
    ['身份证号', person.certNo, 22, 88],
    ['科别', illness.department, 116, 72],
  ]);
  row(sheet, top + 26, [['住址', person.address, 22, 166]]);
  sheet.text('临床诊断：', 22, top + 42, { size: 4.8, face: 'hei' });
  let y = top + 52;
  for (const [at, diagnosis] of illness.diagnoses.entries()) {
    sheet.text(`${at + 1}．${diagnosis}`, 32, y, { size: 4.8 });
    y += 9.5;
  }
  sheet.text('病情及处理意见：', 22, y + 6, { size: 4.8, face: 'hei' });
  y = sheet.paragraph(`　　${illness.history}`, 30, y + 16, 150, 8.4, { size: 4.5 });
  sheet.paragraph(`　　建议：${illness.advice}`, 30, y + 1, 150, 8.4, { size: 4.5 });
  sign(sheet, matter, 112, '医师签名');
  sheet.line(20, 268, sheet.width - 20, 268, 0.2);
  sheet.text('注：本证明涂改无效，未加盖医院印章无效。', 22, 274, { size: 3.5, colour: '#44434a' });
}

function asTable(sheet: Sheet, matter: Matter): void {
  const { person, illness } = matter;
  const top = letterhead(sheet, matter, '诊断证明书');
  sheet.text(`编号：${visitNumber(matter)}`, 188, top - 2, { size: 3.8, align: 'right' });
  const [left, wide, high] = [20, 170, 12];
  const cell = (label: string, value: string, x: number, y: number, width: number): void => {
    sheet.box(x, y, width, high);
    sheet.line(x + 24, y, x + 24, y + high);
    sheet.text(label, x + 12, y + 7.6, { size: 4.2, align: 'center' });
    sheet.text(value, x + 27, y + 7.6, { size: 4.4 });
  };
  cell('姓名', person.name, left, top + 2, 74);
  cell('性别', sexWord(matter), left + 74, top + 2, 44);
  cell('年龄', `${ageOn(person.birthDate, matter.date)}岁`, left + 118, top + 2, 52);
  cell('身份证号', person.certNo, left, top + 14, 100);
  cell('科室', illness.department, left + 100, top + 14, 70);
  sheet.box(left, top + 26, wide, 52);
  sheet.text('诊断：', left + 4, top + 35, { size: 4.6, face: 'hei' });
  for (const [at, diagnosis] of illness.diagnoses.entries()) {
    sheet.text(`${at + 1}、${diagnosis}`, left + 12, top + 46 + at * 9.5, { size: 4.7 });
  }
  sheet.box(left, top + 78, wide, 120);
  sheet.text('处理意见：', left + 4, top + 88, { size: 4.6, face: 'hei' });
  sheet.paragraph(`　　${illness.advice}`, left + 8, top + 99, wide - 16, 8.6, { size: 4.5 });
  sign(sheet, matter, 108, '诊断医师');
  sheet.text('（医院盖章有效）', 188, top + 206, { size: 3.6, align: 'right', colour: '#44434a' });
}

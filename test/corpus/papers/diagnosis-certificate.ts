import { ageOn } from '../people/person.ts';
import { writeDate } from './date-style.ts';
import { letterhead, printDate, row, sexWord, signature } from './letterhead.ts';
import { A4, type Matter, type Paper } from './paper.ts';
import { stampAll } from './stamping.ts';

/** 疾病诊断证明书; the date that counts is 开具日期 (domain 3.4). */
export function diagnosisCertificate(matter: Matter): Paper {
  const { person, hospital, illness } = matter;
  const visit = String(matter.random.fork('visit').integer(100_000, 999_999));
  return {
    docType: 'DIAG_CERT',
    ...A4,
    pages: [
      (sheet) => {
        const top = letterhead(sheet, hospital.name, '疾病诊断证明书');
        row(sheet, top + 4, [
          ['姓名', person.name, 22, 52],
          ['性别', sexWord(matter), 80, 24],
          ['年龄', `${ageOn(person.birthDate, matter.date)}岁`, 110, 30],
          ['门诊号', visit, 146, 42],
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
        sheet.text('医师签名：', 112, 226, { size: 4.6 });
        signature(sheet, matter.doctor, 136, 227);
        sheet.text('开具日期：', 112, 240, { size: 4.6 });
        printDate(sheet, writeDate(matter.date, matter.dateStyle), 135, 240, { size: 4.6 }, matter.dateSmudged);
        sheet.line(20, 268, sheet.width - 20, 268, 0.2);
        sheet.text('注：本证明涂改无效，未加盖医院印章无效。', 22, 274, { size: 3.5, colour: '#44434a' });
      },
    ],
    stamps: stampAll(matter, { page: 1, signature: [146, 226], date: [150, 240] }),
    printed: {
      institution: hospital.name,
      patientName: person.name,
      idNumber: person.certNo,
      doctorNamed: true,
      dates: [{ kind: 'ISSUE', label: '开具日期', value: matter.date, page: 1, legible: !matter.dateSmudged }],
    },
  };
}

import { ageOn } from '../invented/people/person.ts';
import { writeDate } from '../print/date-style.ts';
import { letterhead, printDate, row, sexWord, signature } from '../print/letterhead.ts';
import { A4, type Matter, type Paper } from '../print/paper.ts';
import { stampAll } from '../print/stamping.ts';

/** 门诊病历; the date that counts is 就诊日期 (domain 3.4). */
export function outpatientRecord(matter: Matter): Paper {
  const { person, hospital, illness } = matter;
  const number = `MZ${matter.random.fork('visit').integer(1_000_000, 9_999_999)}`;
  return {
    docType: 'OUTPATIENT',
    ...A4,
    pages: [
      (sheet) => {
        const top = letterhead(sheet, matter, '门诊病历');
        row(sheet, top + 3, [
          ['姓名', person.name, 22, 50],
          ['性别', sexWord(matter), 78, 22],
          ['年龄', `${ageOn(person.birthDate, matter.date)}岁`, 106, 28],
          ['门诊号', number, 140, 48],
        ]);
        row(sheet, top + 13, [['科室', illness.department, 22, 70]]);
        sheet.text('就诊日期：', 106, top + 13, { size: 4.4 });
        printDate(
          sheet,
          writeDate(matter.date, matter.dateStyle),
          128.5,
          top + 13,
          { size: 4.4 },
          matter.dateSmudged,
        );
        let y = top + 28;
        const sections: [string, string][] = [
          ['主诉', illness.complaint],
          ['现病史', illness.history],
          ['既往史', '否认药物过敏史，否认手术外伤史，否认传染病接触史。'],
          ['体格检查', '神志清楚，步入诊室，查体合作，心肺听诊未闻及明显异常，腹软，无压痛。'],
          ['辅助检查', illness.imaging.conclusion],
          ['诊断', illness.diagnoses.join('；')],
          ['处理意见', illness.advice],
        ];
        for (const [heading, text] of sections) {
          sheet.text(`${heading}：`, 22, y, { size: 4.4, face: 'hei' });
          y = sheet.paragraph(text, 44, y, 142, 7.6, { size: 4.3 }) + 3.4;
        }
        sheet.text('医师签名：', 122, 252, { size: 4.4 });
        signature(sheet, matter.doctor, 146, 253);
      },
    ],
    stamps: stampAll(matter, { page: 1, signature: [150, 250], date: [148, 252] }),
    printed: {
      institution: hospital.name,
      patientName: person.name,
      idNumber: null,
      doctorNamed: true,
      dates: [
        { kind: 'VISIT', label: '就诊日期', value: matter.date, page: 1, legible: !matter.dateSmudged },
      ],
    },
  };
}

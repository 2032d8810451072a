import { writeDate } from '../print/date-style.ts';
import { sexWord, signature } from '../print/letterhead.ts';
import { A4, type Matter, type Paper } from '../print/paper.ts';
import type { Sheet } from '../print/sheet.ts';

type Cell = readonly [label: string, value: string];

function table(sheet: Sheet, y: number, rows: readonly (readonly Cell[])[]): number {
  const left = 20;
  const wide = sheet.width - 2 * left;
  const high = 10.5;
  let top = y;
  for (const cells of rows) {
    const part = wide / cells.length;
    for (const [at, [label, value]] of cells.entries()) {
      const x = left + at * part;
      sheet.box(x, top, 26, high);
      sheet.box(x + 26, top, part - 26, high);
      sheet.text(label, x + 13, top + 6.7, { size: 3.7, face: 'hei', align: 'center' });
      const size = Math.min(
        4,
        ((part - 29) / Math.max([...value].length, 1)) * (/^[\x20-\x7e]+$/.test(value) ? 1.9 : 1),
      );
      sheet.text(value, x + 28, top + 6.8, { size: Math.max(size, 2.8) });
    }
    top += high;
  }
  return top;
}

/** 门诊慢特病病种待遇认定申请表 (domain 2.4), filled in online and signed; the date is 签名日期. */
export function applicationForm(matter: Matter): Paper {
  const { person, hospital, illness } = matter;
  return {
    docType: 'FORM',
    ...A4,
    pages: [
      (sheet) => {
        sheet.text('门诊慢特病病种待遇认定申请表', 105, 26, { size: 7.4, face: 'hei', align: 'center' });
        let y = 36;
        const part = (title: string, rows: readonly (readonly Cell[])[]): void => {
          sheet.text(title, 20, y + 6, { size: 4.2, face: 'hei' });
          y = table(sheet, y + 9, rows) + 3;
        };
        part('一、参保人信息', [
          [
            ['姓名', person.name],
            ['性别', sexWord(matter)],
          ],
          [
            ['民族', person.nation],
            ['出生日期', person.birthDate],
          ],
          [
            ['证件类型', '居民身份证'],
            ['证件号码', person.certNo],
          ],
          [
            ['人员编号', person.personNo],
            ['险种类型', person.insuType === '310' ? '职工基本医疗保险' : '城乡居民基本医疗保险'],
          ],
          [
            ['联系电话', person.mobile],
            ['单位名称', person.employer ?? '无'],
          ],
          [['联系地址', person.address]],
        ]);
        part('二、申请事项', [
          [
            ['申请类型', '新申请'],
            ['病种代码', illness.code],
          ],
          [['病种名称', illness.name]],
          [['诊断机构', hospital.name]],
          [
            ['机构编码', hospital.code],
            ['诊断医师', matter.doctor],
          ],
          [['拟选定点', hospital.name]],
          [['申请理由', illness.diagnoses.join('、')]],
        ]);
        sheet.text('三、承诺与签名', 20, y + 6, { size: 4.2, face: 'hei' });
        const text = '本人承诺：所填内容及所提供的材料真实、完整、有效，如有虚假，愿意承担相应责任。';
        sheet.paragraph(text, 26, y + 17, 158, 7.4, { size: 4.1 });
        sheet.text('申请人签名：', 96, y + 40, { size: 4.3 });
        signature(sheet, person.name, 122, y + 41, 6.8);
        sheet.text(`签名日期：${writeDate(matter.date, 'dash')}`, 96, y + 54, { size: 4.3 });
      },
    ],
    stamps: [],
    printed: {
      institution: hospital.name,
      patientName: person.name,
      idNumber: person.certNo,
      doctorNamed: false,
      dates: [
        { kind: 'BIRTH', label: '出生日期', value: person.birthDate, page: 1, legible: true },
        { kind: 'SIGN', label: '签名日期', value: matter.date, page: 1, legible: true },
      ],
    },
  };
}

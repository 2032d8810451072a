import { inForm } from '../../print/dates.ts';
import type { Area } from '../../print/leaf.ts';
import type { PaperLayout, Printed } from '../../print/matter.ts';

const titles = [
  '门诊特殊疾病认定申请表',
  '基本医疗保险门诊特殊疾病待遇认定申请表',
  '门诊特殊疾病病种认定申请表',
];

/** 申请表, ruled, with a promise and a place for the applicant's signature. */
const form: PaperLayout = {
  width: 210,
  height: 297,
  draw(leaf, matter) {
    const { plan, person, style, illness, random, pen } = matter;
    const type = { size: Math.min(4.2, style.size), face: style.body };
    leaf.face = style.body;
    leaf.colour = style.ink;
    leaf.print(random.fork('title').pick(titles), 105, 26, {
      size: 7,
      face: style.titleFace,
      align: 'centre',
      bold: true,
    });
    const rows: readonly (readonly (readonly [label: string, value: string])[])[] = [
      [
        ['姓名', person.name],
        ['性别', person.sex],
        ['出生日期', inForm(person.birth, 'iso')],
      ],
      [
        ['身份证号码', person.idNumber],
        ['联系电话', `1990000${String(random.fork('tel').integer(0, 9999)).padStart(4, '0')}`],
      ],
      [
        ['险种类型', random.fork('insurance').pick(['职工基本医疗保险', '城乡居民基本医疗保险'])],
        ['申请类型', '新增'],
      ],
      [
        ['病种名称', illness.name],
        ['病种编码', illness.code],
      ],
      [['家庭住址', person.address]],
      [['拟选定点医疗机构', plan.issuer.name]],
    ];
    const [left, width, tall] = [style.left, 210 - 2 * style.left, 12];
    let [name, idNumber]: [Area, Area | null] = [[0, 0, 0, 0], null];
    for (const [line, cells] of rows.entries())
      for (const [at, [label, value]] of cells.entries()) {
        const room = width / cells.length;
        const [x, y] = [left + at * room, 36 + line * tall];
        leaf.frame(x, y, room, tall);
        const [, , start] = leaf.print(label, x + 2, y + tall * 0.63, { ...type, face: style.labels });
        leaf.rule(start + 2, y, start + 2, y + tall);
        const area = leaf.print(value, start + 4, y + tall * 0.63, type);
        if (label === '姓名') name = area;
        if (value === person.idNumber) idNumber = area;
      }
    const body = 36 + rows.length * tall;
    leaf.frame(left, body, width, 74);
    leaf.print('病情简述：', left + 3, body + 8, { ...type, bold: true });
    leaf.wrap(illness.history, left + 3, body + 16, width - 8, 7.4, type);
    const below = body + 74;
    leaf.frame(left, below, width, 56);
    leaf.print('申请人承诺：', left + 3, below + 8, { ...type, bold: true });
    const promise = '本人承诺所提供的材料真实、完整、有效，如有虚假，愿承担相应的法律责任。';
    leaf.wrap(promise, left + 3, below + 16, width - 8, 7.4, type);
    const label = random.fork('label').pick(['申请人签名：', '申请人（签字）：', '申请人或代办人签名：']);
    const [, , start] = leaf.print(label, left + width * 0.4, below + 38, type);
    const place: Area = [start, below + 38 - type.size, start + 30, below + 39];
    const signature: Printed['signature'] = plan.signed
      ? {
          role: 'applicant',
          manner: 'hand',
          area: leaf.write(person.name, start + 2, below + 39, { ...pen, size: type.size * 1.8 }),
        }
      : { role: 'applicant', manner: 'missing', area: place };
    const day = inForm(plan.asOf, 'words');
    const date = leaf.print(day, left + width * 0.6, below + 49, type);
    return { name, idNumber, signature, date, age: null, sections: [] };
  },
};

/** Layouts of the application form (申请表). */
export const FORMS: readonly PaperLayout[] = [form];

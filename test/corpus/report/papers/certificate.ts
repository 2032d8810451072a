import { daysLater, inForm } from '../print/dates.ts';
import type { Leaf } from '../print/leaf.ts';
import type { Matter, PaperLayout, Printed } from '../print/matter.ts';
import { head, openSetting } from '../print/setting.ts';
import { yearsOn } from '../people/person.ts';

const titles = ['疾病诊断证明书', '诊断证明书', '疾病证明书', '门诊疾病诊断证明书', '病情诊断证明书'];
const dateLabels = ['开具日期', '出具日期', '日期', '证明日期', '', ''];

const years = ({ plan, person }: Matter): number => yearsOn(person.birth, plan.date ?? plan.asOf);
const age = (matter: Matter): string => `${years(matter)}岁`;
const dateLabel = ({ random }: Matter): string => random.fork('date-label').pick(dateLabels);

/** Signature and date in the lower right corner. */
function close(leaf: Leaf, matter: Matter, y: number): Pick<Printed, 'date' | 'signature' | 'age'> {
  const setting = openSetting(leaf, matter);
  const x = leaf.width * matter.random.fork('close').between(0.5, 0.6);
  const label = matter.random
    .fork('signature')
    .pick(['医师签名', '诊断医师', '主治医师', '医生签字', '经治医师']);
  const byHand = matter.random.fork('by-hand').next() < 0.6;
  const signature = setting.signature(label, matter.doctor, x, y, byHand);
  return {
    signature,
    age: years(matter),
    date: setting.countedDate(dateLabel(matter), x, y + matter.style.size * 2.4),
  };
}

/** As a letter: 兹证明 … (疾病诊断证明书). */
const letter: PaperLayout = {
  width: 210,
  height: 297,
  draw(leaf, matter) {
    const { plan, person, style, illness } = matter;
    const setting = openSetting(leaf, matter);
    let y = head(leaf, matter, matter.random.fork('title').pick(titles));
    const name = setting.field('姓名', person.name, style.left, y, 42, plan.hand.name);
    setting.field('性别', person.sex, style.left + 50, y, 22);
    setting.field('年龄', age(matter), style.left + 80, y, 26);
    setting.field('科室', illness.department, style.left + 112, y, 60);
    y += style.size * 2.3;
    const idNumber = setting.field('身份证号', person.idNumber, style.left, y, 80);
    setting.field('门诊号', matter.visitNumber, style.left + 100, y, 50);
    y = setting.section('临床诊断', matter.diagnoses.join('；'), y + style.size * 2.6, plan.hand.diagnosis);
    y = setting.section('病情摘要', illness.history, y + 2);
    y = setting.section('处理意见', illness.advice, y + 2);
    const end = close(
      leaf,
      matter,
      Math.min(256, Math.max(y + 14, matter.random.fork('foot').between(190, 240))),
    );
    leaf.print('注：1.本证明无医院公章无效；2.涂改无效。', style.left, 282, { size: 3 });
    return { ...end, name, idNumber, sections: setting.sections };
  },
};

/** As a ruled table. */
const table: PaperLayout = {
  width: 210,
  height: 297,
  draw(leaf, matter) {
    const { plan, person, style, illness } = matter;
    const setting = openSetting(leaf, matter);
    const top = head(leaf, matter, matter.random.fork('title').pick(titles));
    const width = leaf.width - 2 * style.left;
    const row = 11.5;
    const cells: [string, string, number, number, number, boolean][] = [
      ['姓名', person.name, 0, 0, 0.34, plan.hand.name],
      ['性别', person.sex, 0.34, 0, 0.28, false],
      ['年龄', age(matter), 0.62, 0, 0.38, false],
      ['身份证号码', person.idNumber, 0, 1, 0.6, false],
      ['科别', illness.department, 0.6, 1, 0.4, false],
      ['住址', person.address, 0, 2, 0.62, false],
      ['病历号', matter.visitNumber, 0.62, 2, 0.38, false],
    ];
    let name: Printed['name'] = [0, 0, 0, 0];
    let idNumber: Printed['idNumber'] = null;
    for (const [label, value, at, line, share, hand] of cells) {
      const [x, y] = [style.left + at * width, top + line * row];
      leaf.frame(x, y, share * width, row);
      const labelWidth = leaf.measure(label, setting.type) + 3;
      leaf.rule(x + labelWidth, y, x + labelWidth, y + row);
      leaf.print(label, x + 1.5, y + row * 0.64, { ...setting.type, face: style.labels });
      const area = hand
        ? leaf.write(value, x + labelWidth + 1.5, y + row * 0.68, { ...matter.pen, size: style.size * 1.35 })
        : leaf.print(value, x + labelWidth + 1.5, y + row * 0.64, setting.type);
      if (label === '姓名') name = area;
      if (value === person.idNumber) idNumber = area;
    }
    const body = top + 3 * row;
    leaf.frame(style.left, body, width, 200 - body + 60);
    let y = setting.section(
      '诊断',
      matter.diagnoses.map((text, at) => `${at + 1}、${text}`).join('；'),
      body + 8,
      plan.hand.diagnosis,
    );
    y = setting.section('建议', illness.advice, y + 4);
    const end = close(
      leaf,
      matter,
      Math.min(246, Math.max(y + 12, matter.random.fork('foot').between(205, 240))),
    );
    leaf.print('（盖章有效）', leaf.width - style.left - 26, 268, { size: 3.3 });
    return { ...end, name, idNumber, sections: setting.sections };
  },
};

/** A half sheet across with visit date and printing time. */
const half: PaperLayout = {
  width: 210,
  height: 148,
  draw(leaf, matter) {
    const { plan, person, style, illness } = matter;
    const small: Matter = { ...matter, style: { ...style, size: Math.min(style.size, 4) } };
    const setting = openSetting(leaf, small);
    let y = head(leaf, small, matter.random.fork('title').pick(titles));
    const name = setting.field('患者姓名', person.name, style.left, y, 50, plan.hand.name);
    setting.field('性别', person.sex, style.left + 62, y, 20);
    setting.field('年龄', age(matter), style.left + 92, y, 26);
    setting.field('门诊号', matter.visitNumber, style.left + 124, y, 44);
    y += 7.5;
    const idNumber = setting.field('身份证号', person.idNumber, style.left, y, 80);
    // With the day of issue unreadable the day of the visit would rightly count; then it stands on no paper.
    if (plan.date !== null && !plan.hand.date && plan.fault !== 'date-covered')
      setting.field(
        '就诊日期',
        inForm(daysLater(plan.date, -matter.random.fork('visit').integer(0, 2)), 'iso'),
        style.left + 100,
        y,
        50,
      );
    y = setting.section('诊断', matter.diagnoses.slice(0, 2).join('；'), y + 8, plan.hand.diagnosis);
    setting.section('处理', illness.advice.slice(0, 46), y + 1);
    const end = close(leaf, small, 120);
    leaf.print(`打印时间：${inForm(plan.asOf, 'isoTime')}`, style.left, 141, { size: 2.8 });
    return { ...end, name, idNumber, sections: setting.sections };
  },
};

/** Layouts of a diagnosis certificate (疾病诊断证明书). */
export const CERTIFICATES: readonly PaperLayout[] = [letter, letter, table, table, half];

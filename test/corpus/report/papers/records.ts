import { daysLater, inForm } from '../print/dates.ts';
import type { PaperLayout } from '../print/matter.ts';
import { head, openSetting } from '../print/setting.ts';
import { yearsOn } from '../people/person.ts';

/** 出院记录 with labels line by line; the date that counts is the day of discharge. */
const discharge: PaperLayout = {
  width: 210,
  height: 297,
  draw(leaf, matter) {
    const { plan, person, style, illness, random } = matter;
    const setting = openSetting(leaf, matter);
    const byHand = random.fork('by-hand').next() < 0.5;
    let y = head(leaf, matter, random.fork('title').pick(['出院记录', '出院小结', '出院记录']));
    const step = style.size * 2.05;
    const stay = random.fork('stay').integer(4, 21);
    const admitted = daysLater(plan.date ?? plan.asOf, -stay);
    const age = yearsOn(person.birth, admitted);
    const name = setting.field('姓名', person.name, style.left, y, 40);
    setting.field('性别', person.sex, style.left + 48, y, 20);
    setting.field('年龄', `${age}岁`, style.left + 76, y, 26);
    setting.field('住院号', matter.visitNumber, style.left + 112, y, 50);
    y += step;
    setting.field('入院日期', inForm(admitted, matter.form), style.left, y, 70);
    const date = setting.countedDate('出院日期', style.left + 88, y);
    y += step;
    setting.field('科别', illness.department, style.left, y, 60);
    if (random.fork('id').next() < 0.5) setting.field('住院天数', `${stay}天`, style.left + 88, y, 40);
    y = setting.section('入院诊断', matter.diagnoses[0]!, y + step);
    y = setting.section('入院情况', illness.complaint + illness.history.slice(0, 70), y);
    y = setting.section('诊疗经过', illness.course, y);
    y = setting.section('出院诊断', matter.diagnoses.join('；'), y);
    y = setting.section('出院医嘱', illness.advice, y);
    const signature = setting.signature(
      '医师签名',
      matter.doctor,
      118,
      Math.min(278, Math.max(y + 8, 246)),
      byHand,
    );
    return { name, date, signature, idNumber: null, age, sections: setting.sections };
  },
};

/** 门诊病历; the date that counts is the day of the visit. */
const outpatient: PaperLayout = {
  width: 210,
  height: 297,
  draw(leaf, matter) {
    const { plan, person, style, illness, random } = matter;
    const setting = openSetting(leaf, matter);
    const byHand = random.fork('by-hand').next() < 0.5;
    let y = head(leaf, matter, random.fork('title').pick(['门诊病历', '门诊病历记录', '门（急）诊病历']));
    const step = style.size * 2.05;
    const age = yearsOn(person.birth, plan.date ?? plan.asOf);
    const name = setting.field('姓名', person.name, style.left, y, 40);
    setting.field('性别', person.sex, style.left + 48, y, 20);
    setting.field('年龄', `${age}岁`, style.left + 76, y, 26);
    setting.field('门诊号', matter.visitNumber, style.left + 112, y, 50);
    y += step;
    const date = setting.countedDate(random.fork('label').pick(['就诊日期', '就诊时间']), style.left, y);
    setting.field('科室', illness.department, style.left + 100, y, 60);
    if (style.underlined) leaf.rule(style.left, y + 4, leaf.width - style.left, y + 4);
    y = setting.section('主诉', illness.complaint, y + step + 2);
    y = setting.section('现病史', illness.history, y);
    y = setting.section('既往史', '否认肝炎、结核病史，否认药物过敏史。', y);
    y = setting.section('查体', '一般情况可，心肺未闻及明显异常，腹软无压痛。', y);
    y = setting.section('诊断', matter.diagnoses.join('；'), y);
    y = setting.section('处理意见', illness.advice, y);
    const signature = setting.signature('医生签名', matter.doctor, 120, Math.min(272, y + 10), byHand);
    leaf.print(`打印时间：${inForm(plan.asOf, 'isoTime')}`, style.left, 287, { size: 2.9 });
    return { name, date, signature, idNumber: null, age, sections: setting.sections };
  },
};

/** Layouts of a discharge record (出院记录). */
export const DISCHARGES: readonly PaperLayout[] = [discharge];
/** Layouts of an outpatient record (门诊病历). */
export const OUTPATIENTS: readonly PaperLayout[] = [outpatient];

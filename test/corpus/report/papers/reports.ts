import { daysLater, inForm } from '../print/dates.ts';
import type { PaperLayout } from '../print/matter.ts';
import { head, openSetting } from '../print/setting.ts';
import { yearsOn } from '../people/person.ts';

/** 检验报告单; the date that counts is the time of the report. */
const laboratory: PaperLayout = {
  width: 210,
  height: 297,
  draw(leaf, matter) {
    const { plan, person, style, illness, random } = matter;
    const setting = openSetting(leaf, matter);
    const { lines, specimen, title } = illness.laboratory;
    let y = head(leaf, matter, random.fork('title').pick(['检验报告单', '检验报告', '临床检验报告单']));
    const age = yearsOn(person.birth, plan.date ?? plan.asOf);
    const name = setting.field('姓名', person.name, style.left, y, 38);
    setting.field('性别', person.sex, style.left + 44, y, 20);
    setting.field('年龄', `${age}岁`, style.left + 70, y, 26);
    setting.field('样本号', matter.visitNumber, style.left + 106, y, 50);
    y += 8;
    setting.field('科室', illness.department, style.left, y, 50);
    setting.field('标本类型', specimen, style.left + 70, y, 40);
    leaf.print(title, style.left + 120, y, { ...setting.type, bold: true });
    y += 5;
    leaf.rule(style.left, y, leaf.width - style.left, y, 0.4);
    const columns = [0, 60, 86, 98, 128].map((at) => style.left + 4 + at);
    for (const [at, text] of ['项目名称', '结果', '提示', '单位', '参考范围'].entries())
      leaf.print(text, columns[at]!, y + 7, { ...setting.type, bold: true });
    leaf.rule(style.left, y + 9.5, leaf.width - style.left, y + 9.5);
    y += 17;
    for (const line of lines) {
      for (const [at, text] of line.entries()) leaf.print(text, columns[at]!, y, setting.type);
      y += style.size * 2;
    }
    leaf.rule(style.left, y, leaf.width - style.left, y, 0.4);
    y += 9;
    const taken = daysLater(plan.date ?? plan.asOf, -random.fork('taken').integer(0, 2));
    setting.field('采样时间', inForm(taken, matter.form), style.left, y, 60);
    setting.field('接收时间', inForm(taken, matter.form), style.left + 92, y, 60);
    y += 8;
    const date = setting.countedDate('报告时间', style.left, y);
    y += 8;
    const signature = setting.signature('检验者', matter.doctor, style.left, y, false);
    setting.signature('审核者', matter.reviewer, style.left + 92, y, false);
    leaf.print('※ 本报告仅对送检标本负责', style.left, y + 9, { size: 3 });
    return { name, date, signature, idNumber: null, age, sections: setting.sections };
  },
};

/** 检查报告单 (CT, 超声 …); the date that counts is that of the report. */
const imaging: PaperLayout = {
  width: 210,
  height: 297,
  draw(leaf, matter) {
    const { plan, person, style, illness, random } = matter;
    const setting = openSetting(leaf, matter);
    const { title, part, finding, conclusion } = illness.imaging;
    const byHand = random.fork('by-hand').next() < 0.4;
    let y = head(leaf, matter, title.includes('报告') ? title : `${title}报告单`);
    const age = yearsOn(person.birth, plan.date ?? plan.asOf);
    const name = setting.field('姓名', person.name, style.left, y, 38);
    setting.field('性别', person.sex, style.left + 46, y, 20);
    setting.field('年龄', `${age}岁`, style.left + 74, y, 26);
    setting.field('检查号', matter.visitNumber, style.left + 110, y, 50);
    y += 8;
    setting.field('检查部位', part, style.left, y, 70);
    setting.field(
      '检查日期',
      inForm(daysLater(plan.date ?? plan.asOf, -random.fork('taken').integer(0, 2)), matter.form),
      style.left + 92,
      y,
      50,
    );
    leaf.rule(style.left, y + 4, leaf.width - style.left, y + 4, 0.35);
    leaf.context.fillStyle = '#3c3c42';
    leaf.context.fillRect(
      (style.left + 20) * leaf.dots,
      (y + 10) * leaf.dots,
      56 * leaf.dots,
      42 * leaf.dots,
    );
    leaf.context.fillStyle = '#77777f';
    leaf.context.fillRect(
      (style.left + 88) * leaf.dots,
      (y + 10) * leaf.dots,
      56 * leaf.dots,
      42 * leaf.dots,
    );
    y = setting.section('影像所见', finding, y + 64);
    y = setting.section('诊断意见', conclusion, y + 4);
    y = Math.max(y + 16, 220);
    const signature = setting.signature('报告医师', matter.doctor, style.left, y, byHand);
    setting.signature('审核医师', matter.reviewer, style.left + 60, y, false);
    const date = setting.countedDate(
      '报告日期',
      style.left + 106,
      y + (random.fork('line').next() < 0.5 ? 0 : 9),
    );
    return { name, date, signature, idNumber: null, age, sections: setting.sections };
  },
};

/** Layouts of a laboratory report (检验报告). */
export const LABORATORY: readonly PaperLayout[] = [laboratory];
/** Layouts of an imaging report (影像报告). */
export const IMAGING: readonly PaperLayout[] = [imaging];

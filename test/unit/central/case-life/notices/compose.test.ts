import { describe, expect, it } from 'vitest';
import { compose, type Occasion } from '../../../../../central/case-life/notices/compose.ts';
import { opinionId } from '../../../../../shared/domain/identifiers.ts';
import { anApplication } from '../../../../builders/application.ts';
import { sampleCalendar, samplePack } from '../../../../builders/reference-data.ts';

const occasion = (change: Partial<Occasion> = {}): Occasion => ({
  kind: 'supplement-notice',
  record: anApplication(),
  decision: {
    opinionId: opinionId.parse('00000001-0000-4000-8000-000000000001'),
    act: 'supplement',
    reasons: [
      { code: 'SE-B1', text: '诊断证明未盖章。' },
      { code: 'DT-B1', text: '检查报告已超过6个月；' },
    ],
    text: '',
    decidedBy: '周审核',
    decidedAt: '2026-11-24T08:00:00.000Z',
  },
  pack: samplePack(),
  calendar: sampleCalendar(),
  directory: {
    version: 'd',
    institutions: [{ code: 'H51049910001', name: '虚构市人民医院', level: '三级甲等' }],
  },
  owedAt: new Date('2026-11-24T16:30:00.000Z'),
  ...change,
});

describe('a notice', () => {
  it('lists everything that is missing at once, numbered, with the last day for it', () => {
    expect(compose('app', occasion())?.['text']).toContain(
      '一次性补充以下2项：（1）诊断证明未盖章；（2）检查报告已超过6个月。截止2026年12月9日，',
    );
  });

  it('counts the days for a supplement from the day in China on which it was owed', () => {
    const before = occasion({ owedAt: new Date('2026-11-24T15:30:00.000Z') });
    expect(compose('sms', before)?.['text']).toContain('请于2026年12月8日前');
  });

  it('does not number a single reason, and sends every result in the words of its kind', () => {
    const reject = {
      ...occasion().decision,
      act: 'reject' as const,
      reasons: [{ code: 'MD-R1', text: '未达标准。' }],
    };
    const refused = compose('app', occasion({ kind: 'result-notice', decision: reject }));
    expect(refused).toMatchObject({ template: 'N6' });
    expect(refused?.['text']).toContain('原因：未达标准。可补充材料后重新申请');
    const approve = { ...reject, act: 'approve' as const, reasons: [] };
    expect(compose('sms', occasion({ kind: 'result-notice', decision: approve }))).toMatchObject({
      template: 'N5',
    });
  });

  it('names the chosen institutions as people know them', () => {
    const [item] = anApplication().items;
    const record = anApplication({
      items: [{ ...item!, chosenInstitutions: ['H51049910001', 'H51049919999'] }],
    });
    const approve = { ...occasion().decision, act: 'approve' as const, reasons: [] };
    const text = compose('app', occasion({ kind: 'result-notice', record, decision: approve }))?.['text'];
    expect(text).toContain('定点医疗机构：虚构市人民医院、H51049919999。');
  });

  it('is none where the pack has no texts', () => {
    const { notices: _, ...pack } = samplePack();
    expect(compose('sms', occasion({ pack }))).toBeNull();
    expect(compose('registration', occasion({ kind: 'registration', pack }))).not.toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { aPaper, resultOf } from '../../../../builders/paper.ts';
import { aHash, aPage } from '../../../../builders/readings.ts';

describe('QL-02, can the pages be read', () => {
  it.each([
    ['a clear page', [aPage()], 'pass', '图像清晰'],
    [
      'a slightly noisy page',
      [aPage({ quality: { legible: true, issues: ['noisy'] } })],
      'warn',
      '第 1 页图像有缺陷：噪点过多',
    ],
    [
      'a blurred second page',
      [aPage(), aPage({ index: 2, quality: { legible: false, issues: ['blurry', 'glare'] } })],
      'fail',
      '第 2 页无法辨认：模糊、反光',
    ],
  ] as const)('%s', (_, pages, level, message) => {
    const result = resultOf('QL-02', aPaper('LAB', { pages: [...pages] }));
    expect(result).toMatchObject({ level, message, blocking: 'soft' });
  });
});

describe('QL-07, papers expected in colour', () => {
  const grey = { pages: [aPage({ colour: false })] };
  it('warns of a diagnosis certificate in black and white', () => {
    expect(resultOf('QL-07', aPaper('DIAG_CERT', grey))).toMatchObject({ level: 'warn', blocking: 'soft' });
    expect(resultOf('QL-07', aPaper('DIAG_CERT')).level).toBe('pass');
  });
  it('does not ask it of a self-printed report', () => {
    expect(resultOf('QL-07', aPaper('LAB', grey)).level).toBe('na');
  });
});

const unreadable = (code: 'file-damaged' | 'file-encrypted' | 'engine-timeout') => ({
  outcome: { status: 'unreadable' as const, sha256: aHash(), code },
});

describe('QL-08, does the file open', () => {
  it('fails a damaged or encrypted file with the sentence of its code', () => {
    expect(resultOf('QL-08', aPaper('LAB', {}, unreadable('file-damaged')))).toMatchObject({
      level: 'fail',
      message: '文件已损坏，无法打开，请让申请人重新上传。',
    });
    expect(resultOf('QL-08', aPaper('LAB', {}, unreadable('file-encrypted'))).level).toBe('fail');
  });
  it('is undecided when the engine failed, for the file may be sound', () => {
    expect(resultOf('QL-08', aPaper('LAB', {}, unreadable('engine-timeout'))).level).toBe('unknown');
    expect(resultOf('QL-08', aPaper('LAB', {}, { outcome: null })).level).toBe('unknown');
  });
  it('passes a file that was read', () => {
    expect(resultOf('QL-08', aPaper('LAB')).message).toBe('文件可打开，共 1 页');
  });
});

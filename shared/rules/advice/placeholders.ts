/**
 * The words in braces of a reason's text in the policy pack (`{材料名称}`), and the value of a check that fills each. A
 * word that is not listed, or whose check has no such value, is left for the person to write.
 */
const valueNames: Readonly<Record<string, string>> = {
  材料名称: 'paper',
  材料姓名: 'nameOnPaper',
  登记姓名: 'nameRegistered',
  缺少材料: 'missing',
  字段: 'field',
  图像问题: 'issues',
  印章单位: 'sealInstitution',
  印章类型: 'sealType',
  原因: 'cause',
  出具机构: 'issuer',
  级别: 'level',
  要求级别: 'requiredLevel',
  计算日期: 'date',
  有效期至: 'validThrough',
  提交日: 'referenceDate',
  病种: 'disease',
};

/** Fills a text from values; what is left stands as 【…】 in the text and by its word in `unfilled`. */
export function fillPlaceholders(
  text: string,
  values: Readonly<Record<string, string>>,
): { text: string; unfilled: string[] } {
  const unfilled: string[] = [];
  const filled = text.replaceAll(/\{([^{}]+)\}/g, (_, word: string) => {
    const value = values[valueNames[word] ?? ''];
    if (value !== undefined && value !== '') return value;
    unfilled.push(word);
    return `【${word}】`;
  });
  return { text: filled, unfilled };
}

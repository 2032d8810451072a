import * as z from 'zod';

/**
 * The one list of failure codes, each with what happened and what to do, in Chinese and English.
 * `{name}` placeholders are filled from `Failure.details`.
 */
export const errorSentences = {
  // signing in
  'wrong-password': ['账号或密码不正确，请重新输入。', 'Account or password is wrong. Please try again.'],
  'too-many-attempts': [
    '密码错误次数过多，请于{seconds}秒后再试。',
    'Too many wrong passwords. Try again in {seconds} seconds.',
  ],
  'signed-out': [
    '登录已失效，请重新登录；本机的意见都在，不会丢失。',
    'The session has ended. Sign in again; your opinions are kept.',
  ],
  'never-signed-in-here': [
    '本机尚未联网登录过该账号。首次登录需要连接中心。',
    'This account has not signed in on this machine yet. The first sign-in needs the centre.',
  ],
  locked: ['工作站已锁定，请先登录。', 'The workstation is locked. Sign in first.'],
  'not-permitted': ['当前岗位无权进行此操作。', 'Your role does not allow this.'],
  // the centre and the network
  offline: [
    '连接不上中心，已转为离线工作；意见会保存并在恢复后自动上传。',
    'The centre cannot be reached. Work goes on; opinions wait and are sent later.',
  ],
  'centre-unintelligible': [
    '中心的答复无法识别（可能被网络登录页或代理截断），将自动重试。',
    'The answer is not from the centre (a captive portal or proxy may have replaced it). It will be retried.',
  ],
  'centre-failed': [
    '中心暂时出错（{status}），将自动重试。',
    'The centre failed ({status}). It will be retried.',
  ],
  'centre-busy': [
    '中心繁忙，稍后自动重试；意见都已保存。',
    'The centre is busy. It will be retried; opinions are kept.',
  ],
  'centre-too-old': ['中心版本过低，请联系管理员。', 'The centre is too old for this workstation.'],
  'workstation-too-old': [
    '工作站版本过低，请升级后再试；意见都已保存。',
    'This workstation is too old. Upgrade it; opinions are kept.',
  ],
  'cursor-expired': [
    '本地数据距今过久，将重新完整同步；未上传的意见不受影响。',
    'The local copy is too old and will be fetched anew; unsent opinions stay.',
  ],
  'store-differs': [
    '本机办件重新同步后与中心仍不一致，请联系管理员；未上传的意见都已保存。',
    'The local cases still differ from the centre after a full sync. Tell your administrator; opinions are kept.',
  ],
  // a case
  'case-not-found': [
    '找不到该办件，可能已转出您的范围。',
    'The case was not found; it may have left your scope.',
  ],
  'held-by-other': ['该办件已由{holder}领取。', 'The case is held by {holder}.'],
  'not-holder': ['您没有领取该办件，请先领取。', 'You do not hold this case. Claim it first.'],
  'lease-expired': [
    '领件已到期，请重新领取；您的意见已保留。',
    'The lease has ended. Claim the case again; your opinion is kept.',
  ],
  'revision-mismatch': [
    '办件在您审核后已有变化，请按现状重审。',
    'The case has changed since you judged it. Review it as it stands now.',
  ],
  'revision-missing': ['请求缺少办件版本，请升级工作站。', 'The request lacks the case revision.'],
  'key-missing': ['请求缺少幂等键，请升级工作站。', 'The request lacks an Idempotency-Key.'],
  'key-reused': [
    '同一意见编号对应了不同内容，已停止上传，请联系管理员。',
    'The same opinion id came with different content. Sending is stopped.',
  ],
  'key-in-progress': [
    '同一意见正在处理，稍后自动重试。',
    'The same opinion is being processed; it will be retried.',
  ],
  'already-decided': ['该办件已有认定结果。', 'The case has already been decided.'],
  'transition-not-allowed': [
    '办件当前状态（{state}）不能进行此操作。',
    'The state of the case ({state}) does not allow this.',
  ],
  'predecessor-refused': [
    '前一条意见未被中心接受，本条一并留待处理。',
    'The opinion before this one was refused; this one waits for you too.',
  ],
  'reason-required': [
    '请至少选择一条原因并填写说明。',
    'Choose at least one reason and write an explanation.',
  ],
  'override-required': [
    '有“不符”的硬性核查项，须逐项写明推翻理由后才能拟通过。',
    'A hard check failed. Give a reason for each before approving.',
  ],
  'rule-no-longer-met': [
    '中心复核时核查项{check}的结果已变为不利（{paper}），请按现状重审。',
    'Check {check} came out worse at the centre ({paper}). Review the case as it stands now.',
  ],
  'second-person-needed': [
    '样章须由提议人以外的另一位审核员确认。',
    'Another reviewer than the one who proposed the impression has to confirm it.',
  ],
  'already-confirmed': [
    '该样章已经两人确认，不能撤回。',
    'Two people have confirmed this impression; it cannot be taken back.',
  ],
  'opinion-not-open': [
    '该意见已发送或已处理，不能撤销。',
    'This opinion has been sent or settled and cannot be undone.',
  ],
  'too-large': ['内容过大（{size}），上限为{limit}。', 'Too large ({size}); the limit is {limit}.'],
  'invalid-request': ['请求内容不符合约定（{field}）。', 'The request does not fit the contract ({field}).'],
  'not-found': ['找不到所请求的内容。', 'Not found.'],
  // papers
  'file-empty': ['文件为空（0 字节），请让申请人重新上传。', 'The file is empty (0 bytes).'],
  'file-type-unsupported': [
    '不支持的文件类型（{type}），请以 JPG、PNG 或 PDF 重新上传。',
    'Unsupported type ({type}); use JPG, PNG or PDF.',
  ],
  'file-type-mismatch': [
    '文件扩展名与内容不符（内容为 {type}）。',
    'The extension does not fit the content ({type}).',
  ],
  'file-ofd': [
    '暂不能识别 OFD 版式文件，请让申请人用 OFD 阅读器导出为 PDF 后重新上传；在此之前请人工查看原件。',
    'OFD files cannot be read yet; ask for a PDF exported from an OFD reader, and look at the original until then.',
  ],
  'file-damaged': ['文件已损坏，无法打开，请让申请人重新上传。', 'The file is damaged and cannot be opened.'],
  'file-encrypted': ['PDF 设有密码，无法打开，请上传未加密的文件。', 'The PDF is protected by a password.'],
  'file-too-large': [
    '文件过大（{size}），上限为{limit}。',
    'The file is too large ({size}); the limit is {limit}.',
  ],
  'image-too-large': [
    '图像像素过多（{size}），上限为{limit}。',
    'The picture has too many pixels ({size}); the limit is {limit}.',
  ],
  'document-hash-mismatch': [
    '下载的材料与中心登记不一致，已隔离并将重新下载。',
    'The downloaded paper differs from the manifest; it was set aside and is fetched again.',
  ],
  'document-not-here': ['该材料尚未下载到本机。', 'The paper is not on this machine yet.'],
  'engine-failed': [
    '识别程序处理该材料时出错，材料仍可人工查看。',
    'The reading engine failed on this paper; a person can still look at it.',
  ],
  'engine-timeout': [
    '识别超时，材料仍可人工查看。',
    'Reading took too long; a person can still look at the paper.',
  ],
  // this machine
  'disk-full': [
    '磁盘空间不足，未能保存。请清理磁盘后重试，已保存的内容不受影响。',
    'The disk is full; this was not saved. Free some space and try again. What was saved is safe.',
  ],
  'write-failed': [
    '写入磁盘失败（{reason}），未能保存，请重试。',
    'Writing to disk failed ({reason}); this was not saved.',
  ],
  'data-folder-in-use': ['数据目录正被另一个门审窗口使用。', 'The data folder is in use by another Menshen.'],
  'journal-damaged': [
    '日志文件校验失败，已停止写入，请联系管理员，切勿删除数据目录。',
    'The journal does not verify. Nothing is written; call an administrator and delete nothing.',
  ],
  'key-store-unavailable': [
    '本机数据由操作系统密钥库保护，当前方式无法打开，请用原来的方式启动门审。',
    'The data is protected by the operating system key store, which is not available here. Start Menshen as before.',
  ],
  'password-changed': [
    '密码已在中心更改，本机数据仍由原密码保护；数据都在，请联系管理员。',
    'The password was changed at the centre; the data here is still under the old one. Nothing is lost; call an administrator.',
  ],
  'data-from-the-future': [
    '本机数据由更新的版本写入，请使用新版门审打开。',
    'The data was written by a newer version. Start that version.',
  ],
  internal: ['程序内部错误，已记录。', 'Internal error; it has been logged.'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type ErrorCode = keyof typeof errorSentences;

/** Any code of the list. */
export const errorCode = z.enum(Object.keys(errorSentences) as [ErrorCode, ...ErrorCode[]]);

/** The sentence for a failure in the given language, placeholders filled. */
export function sentenceFor(
  code: ErrorCode,
  details: Record<string, string> = {},
  language: 'zh' | 'en' = 'zh',
): string {
  const template = errorSentences[code][language === 'zh' ? 0 : 1];
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '—');
}

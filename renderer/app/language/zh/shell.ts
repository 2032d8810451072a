/** Texts of sign-in, frame and bars. */
export const shell = {
  app: { name: '门审' },
  common: { close: '关闭', clear: '清除' },
  signIn: {
    title: '登录',
    purpose: '门诊特殊疾病认定 · 审核工作站',
    account: '账号',
    password: '密码',
    showPassword: '显示或隐藏密码',
    submit: '登录',
    busy: '正在登录…',
    incomplete: '请输入账号和密码。',
    centre: '中心地址',
    waiting: '本机待上传',
    waitingCount: '{{count}} 条意见，登录后自动上传',
    offline:
      '现在连接不上中心。曾在本机登录过的账号可以离线登录并继续审核，意见保存在本机，恢复连接后自动上传。',
  },
  role: {
    REVIEWER: '审核员',
    SENIOR_REVIEWER: '复核员',
    QC_CHECKER: '质检员',
    SUPERVISOR: '主管',
    AUDITOR: '稽核员',
  },
  rail: { label: '主导航', queue: '队列', upload: '上传', keys: '快捷键', lock: '锁定' },
  top: {
    pending: '待审 {{count}}',
    overdue: '超期 {{count}}',
    dueToday: '今日到期 {{count}}',
    refused: '上传异常 {{count}}',
    reading: '识别 {{done}}/{{total}}',
  },
  connection: {
    unknown: '正在连接中心…',
    online: '在线',
    synced: '在线 {{time}} 已同步',
    offline: '离线 {{time}} 起',
    syncing: '同步中',
    centre: '中心：{{centre}}',
  },
  offline: {
    since: '离线工作中，{{time}} 起连接不上中心',
    works: '已领取的办件可照常查看、核查、出具意见；领取、释放需恢复连接后进行',
    waiting: '{{count}} 条意见已存本机，恢复后自动上传',
    nothingWaits: '没有待上传的意见',
  },
  warning: {
    demonstration: '中心使用演示数据库，断电可能丢失数据，不得用于正式业务。',
    clock: '本机时钟与中心相差约 {{minutes}} 分钟，期限一律按中心时间计算；请校准本机时间。',
    passwordOnly: '本机没有可用的系统密钥库，数据仅由登录密码保护，请使用足够长的密码并妥善保管。',
  },
  store: {
    replaced:
      '本机的办件缓存缺失或损坏，已另行保留并重新建立，正在从中心完整同步。已保存的意见都在日志中，没有丢失；未提交的草稿可能需要重新填写。',
    rolledForward: '已按本机日志恢复显示 {{count}} 条意见。',
  },
  undo: { saved: '意见已保存，待上传（尚未生效） · {{receiptNo}}', act: '撤销' },
  mishap: {
    title: '界面出现错误，已停止显示',
    kept: '已提交的意见和草稿都保存在本机，没有丢失。请重新载入并登录；若反复出现，请联系管理员。',
    reload: '重新载入',
  },
  keys: { title: '可用快捷键' },
  days: {
    over: '超期 {{count}} 工作日',
    today: '今日到期',
    left: '余 {{count}} 工作日',
    provisional: '该年度节假日安排尚未公布，期限为暂定',
    provisionalSign: '暂定',
  },
} as const;

import type { DocType } from '../../../../shared/domain/enumerations.ts';

/** Texts of the viewer of papers. */
export const viewer = {
  papers: '材料',
  noPapers: '该办件没有上传材料。',
  seen: '已看 {{seen}}/{{total}} 页',
  notSeen: '未看',
  allSeen: '已看',
  zoomIn: '放大',
  zoomOut: '缩小',
  fitWidth: '适宽',
  fitPage: '整页',
  actual: '原大',
  rotateLeft: '左转',
  rotateRight: '右转',
  page: '第 {{page}}/{{total}} 页',
  previousPage: '上一页',
  nextPage: '下一页',
  previousPaper: '上一份材料',
  nextPaper: '下一份材料',
  loading: '正在打开材料…',
  downloading: '材料正在下载到本机，完成后自动显示。',
  notAsked: '领取后，材料会下载到本机并自动识别。',
  problem: '该材料无法显示',
  problemHint: '其余材料和核查不受影响；需要时可以补正，请申请人重新上传。',
  /** Short names of papers for the tabs; the others keep their full name. */
  shortName: {
    DIAG_CERT: '诊断证明',
    ID_FRONT: '身份证正面',
    ID_BACK: '身份证反面',
    PHOTO: '照片',
    EVOUCHER: '电子凭证',
    REMOTE_FILING: '异地备案',
    AGENT_ID: '代办人证件',
  } as Partial<Record<DocType, string>>,
} as const;

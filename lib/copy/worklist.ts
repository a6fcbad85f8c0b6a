import type { Wording } from '@/lib/domain/shared/wording'

/** Keys of every worklist. */
export const WORKLIST = {
  begin: { zh: '用键盘看列表', en: 'Go through the list by keyboard' },
  hint: {
    zh: 'j 下一件，k 上一件，回车打开，m 做记号（只记在这台电脑上）',
    en: 'j next, k previous, Enter opens, m marks (on this computer only)',
  },
  marked: { zh: '已做记号：', en: 'Marked:' },
  unmarked: { zh: '已去掉记号：', en: 'Mark removed:' },
} as const satisfies Record<string, Wording>

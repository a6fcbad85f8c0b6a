import type { StopKind } from '@/lib/domain/clock/events'

/** Words frozen into the result document; Chinese only, as printed. */
export const STOP_WORDS: Readonly<Record<StopKind, string>> = {
  EXPERT: '专家评审',
  HEARING: '听证',
  TESTING: '检验检测',
  RECTIFICATION: '整改',
  SUSPENSION: '中止办理',
}

export const RESULT_WORDS = {
  missed: '办理时间超过承诺期限，逐日情况见附页时间账',
  basis: '医疗机构管理条例第二十一条',
} as const

export const GATE_HINTS = {
  noVisit: '本次未作现场核查，理由见审查记录。',
} as const

export const DECISION_GROUNDS = {
  decided: '《行政许可法》第三十八条',
} as const

/** Licences are named without the marks of a title where they head a table. */
export const withoutTitleMarks = (name: string): string => name.replace(/[《》]/g, '')

import type { IsoDate } from '@/lib/domain/shared/dates'

/** Chinese only: what is printed in the notice and the record of a visit, or written into the ledger. */
export const VISIT_PAPERS = {
  scope: (item: string, count: number, places: readonly string[]): string =>
    `${item}，${count}处：${places.join('、')}`,
  preparations: ['许可证正、副本', '本次申报所交材料的原件', '本校验期内的登记、台账和检测记录'],
  checklist: (validFrom: IsoDate, count: number): string => `${validFrom}版（${count}项）`,
  fact: (fact: string, standard: string): string => `${fact}（标准：${standard}）`,
  onSpot: '当场改正，复核后计入结果。',
  arithmetic: (keyFails: number, genFails: number, vetoFails: number): string =>
    `否决项不符合${vetoFails}项，关键项不符合${keyFails}项，一般项不符合${genFails}项`,
  calledOff: '已取消，不再上门',
  failed: '没有查成，不作逐项检查',
  failedInstitution: (record: string): string => `没有查成：${record}`,
  time: (slot: string): string => {
    const [hour = '', minute = ''] = slot.split(':')
    const part = Number(hour) < 12 ? '上午' : '下午'
    return `${part}${Number(hour)}时${minute === '00' ? '' : `${Number(minute)}分`}`
  },
} as const

/** Legal grounds named in the clock ledger (DOMAIN §4.3 (4)). */
export const SITE_GROUNDS = {
  visit: '《行政许可法》第三十四条',
  rectification: '《医疗机构校验管理办法（试行）》，承诺期限暂停，法定期限不停',
  termMissed: '整改期限届满，恢复计时',
} as const

import type { Wording } from '@/lib/domain/shared/wording'

/** The two offices and how to reach them. Names and numbers are those of the demonstration region. */
export const OFFICE = {
  approval: { zh: '西海岸新区行政审批服务局', en: 'West Coast Administrative Approval Bureau' },
  health: { zh: '西海岸新区卫生健康局', en: 'West Coast Health Bureau' },
  phone: '0532-0000 0000',
  hotline: '12345',
  hours: { zh: '工作日 9:00–17:00', en: 'Working days 9:00–17:00' },
  counter: { zh: '区政务服务大厅 2 楼 B 区 17 号', en: 'District service hall, floor 2, zone B, counter 17' },
} as const satisfies Record<string, Wording | string>

import type { Role } from '@/lib/domain/shared/actor'
import type { Wording } from '@/lib/domain/shared/wording'

/** What a role is called, as in “您是……” (DOMAIN §2). */
export const ROLE_WORDS: Record<Role, Wording> = {
  APP: { zh: '医疗机构经办人', en: 'institution handler' },
  WIN: { zh: '窗口受理人员', en: 'window clerk' },
  REV: { zh: '事项审查人员', en: 'reviewer' },
  LEAD: { zh: '审批负责人', en: 'lead' },
  INSP: { zh: '现场核查人员', en: 'inspector' },
  EXP: { zh: '评审专家', en: 'expert' },
  SUP: { zh: '卫健监管人员', en: 'supervisor' },
  AUD: { zh: '效能监督人员', en: 'oversight officer' },
  ADM: { zh: '系统管理员', en: 'administrator' },
  SEC: { zh: '安全审计员', en: 'security auditor' },
  SYS: { zh: '系统', en: 'system' },
}

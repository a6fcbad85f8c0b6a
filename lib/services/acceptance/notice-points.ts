import { PROMISE_BARS } from '@/lib/copy/refusal-facts'
import {
  MISSING_PAPER,
  PROMISE_BARRED,
  PULL_FAILED,
  RULE_REMEDIES,
  RULE_REMEDY,
  STILL_UNMET,
} from '@/lib/copy/supplement-points'
import type { EarlierNoticeRow } from '@/lib/db/acceptance'
import { POINT_MAX } from '@/lib/domain/acceptance/inputs'
import type { NoticePoint } from '@/lib/domain/acceptance/views'
import { isPendingItem } from '@/lib/domain/application/item-status'
import { sectionOfPath } from '@/lib/domain/application/answers'
import type { MaterialInstance } from '@/lib/domain/items/materials'
import type { RuleResult } from '@/lib/domain/items/precheck'
import type { Application } from '@/lib/services/application/load-application'
import { type CaseMaterial, missingMaterials, promiseBars } from '@/lib/services/application/materials-of'
import { isTouchedSince, subjectOfTarget } from './supplement-targets'

interface Sources {
  readonly application: Application
  readonly materials: readonly CaseMaterial[]
  readonly results: readonly RuleResult[]
  readonly earlier: readonly EarlierNoticeRow[]
}

/**
 * The list as the system would send it: rules of effect SUPPLEMENT that fail, papers that are missing, and of an earlier
 * notice what is still so. Points a second notice may not raise (T03) are left out, not merely unticked.
 */
export function noticePoints(sources: Sources): NoticePoint[] {
  const found = merged([...paperPoints(sources), ...rulePoints(sources)])
  const last = sources.earlier.at(-1)
  if (!last) return found
  const asked = new Map(last.defects.map((defect) => [defect.target, defect]))
  const still = found.filter(({ target }) => asked.has(target) || isTouchedSince(target, last.askedAt, sources))
  const met = last.defects.filter(({ target }) => !still.some((point) => point.target === target))
  return [
    ...still.map((point) => (asked.has(point.target) ? { ...point, origin: 'EARLIER' } : point)),
    ...met.map(({ target, how }) => ({
      target,
      origin: 'EARLIER',
      subject: subjectOfTarget(target, sources),
      requirement: STILL_UNMET,
      how,
      ticked: false,
    })),
  ]
}

function paperPoints(sources: Sources): NoticePoint[] {
  const { application, materials } = sources
  const pending = application.case.items.filter(isPendingItem).map(({ letter }) => letter)
  const grounds = promiseBars(application).map(({ rule }) => PROMISE_BARS[rule]?.zh ?? rule)
  return missingMaterials(materials)
    .filter(({ instance }) => instance.letters.some((letter) => pending.includes(letter)))
    .map(({ instance }) => {
      const target = instance.rowKey ? `${instance.code}:${instance.rowKey}` : instance.code
      const subject = subjectOfTarget(target, sources)
      const how = application.catalogue.material(instance.code)?.wording.how.zh ?? ''
      return {
        target,
        origin: 'MATERIAL',
        subject,
        requirement: lackOf(instance, subject.zh, grounds).slice(0, POINT_MAX),
        how: how.slice(0, POINT_MAX),
        ticked: true,
      }
    })
}

function lackOf({ promiseBarred, pullFailed }: MaterialInstance, title: string, grounds: readonly string[]): string {
  if (promiseBarred) return PROMISE_BARRED(title, grounds.join('、'))
  return pullFailed ? PULL_FAILED(title) : MISSING_PAPER(title)
}

function rulePoints(sources: Sources): NoticePoint[] {
  return sources.results
    .filter(({ result, effects }) => result === 'FAIL' && effects.includes('SUPPLEMENT'))
    .map(({ rule, jump, message }) => {
      const target = jump && sectionOfPath(jump, sources.application.defs) ? jump : rule
      return {
        target,
        origin: rule,
        subject: jump
          ? subjectOfTarget(target, sources)
          : (sources.application.catalogue.rule(rule)?.wording.title ?? message),
        requirement: message.zh.slice(0, POINT_MAX),
        how: RULE_REMEDIES[rule] ?? RULE_REMEDY,
        ticked: true,
      }
    })
}

/** Two rules that look at the same field make one line. */
function merged(points: readonly NoticePoint[]): NoticePoint[] {
  const byTarget = new Map<string, NoticePoint>()
  for (const point of points) {
    const before = byTarget.get(point.target)
    const requirement = before ? `${before.requirement}；${point.requirement}`.slice(0, POINT_MAX) : point.requirement
    byTarget.set(point.target, before ? { ...before, requirement } : point)
  }
  return [...byTarget.values()]
}

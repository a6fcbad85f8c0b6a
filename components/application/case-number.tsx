import { TRACKER } from '@/lib/copy/tracker'
import { say } from '@/lib/copy/say'
import { groupedCaseNo } from '@/lib/domain/shared/identifiers/case-no'
import type { Locale } from '@/lib/domain/shared/wording'
import { CopyButton } from './copy-button'

/** 4-6-8-6 to the eye; selecting or copying it gives it in one piece. */
export const CaseNumber = ({ caseNo, locale }: { caseNo: string; locale: Locale }) => (
  <span className="inline-flex flex-wrap items-center gap-x-3">
    <span
      className="inline-flex flex-wrap gap-x-1.5"
      aria-label={`${say(TRACKER.caseNo, locale)} ${caseNo}`}
      role="text"
    >
      {groupedCaseNo(caseNo)
        .split(' ')
        .map((group, index) => (
          <span key={index}>{group}</span>
        ))}
    </span>
    <CopyButton text={caseNo} label={say(TRACKER.copy, locale)} doneLabel={say(TRACKER.copied, locale)} />
  </span>
)

import { Tag } from '@/components/ui/tag'
import { SEVERITY_WORDS } from '@/lib/copy/inspection'
import { SUPERVISOR } from '@/lib/copy/rectification'
import { say } from '@/lib/copy/say'
import type { FindingView } from '@/lib/domain/rectification/views'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { Locale } from '@/lib/domain/shared/wording'

/** What was found, and the standard it misses. */
export const FindingHead = ({ locale, finding }: { locale: Locale; finding: FindingView }) => (
  <>
    <p className="flex flex-wrap items-center gap-x-3 text-s text-ink-3">
      <span>
        {finding.checkCode} {say(finding.title, locale)}
      </span>
      <Tag tone={finding.severity === 'GEN' ? 'plain' : 'info'}>{say(SEVERITY_WORDS[finding.severity], locale)}</Tag>
      <span>{say(ITEM_NAMES[finding.letter].short, locale)}</span>
    </p>
    <h3 className="mt-1 text-h3 font-semibold">{finding.fact}</h3>
    <p className="mt-1 max-w-prose text-s text-ink-2">
      {say(SUPERVISOR.standard, locale)} {finding.standard}
    </p>
  </>
)

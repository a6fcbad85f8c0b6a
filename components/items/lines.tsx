import { say, type Facts } from '@/lib/copy/say'
import type { Locale, Wording } from '@/lib/domain/shared/wording'

/** Sentences of one wording, separated by `|`, as a list. */
export const Lines = ({ wording, locale, facts }: { wording: Wording; locale: Locale; facts?: Facts }) => (
  <ul>
    {say(wording, locale, facts)
      .split('|')
      .map((line) => (
        <li key={line}>{line}</li>
      ))}
  </ul>
)

export const WordingList = ({ wordings, locale }: { wordings: readonly Wording[]; locale: Locale }) => (
  <ul>
    {wordings.map((wording) => (
      <li key={wording.zh}>{say(wording, locale)}</li>
    ))}
  </ul>
)

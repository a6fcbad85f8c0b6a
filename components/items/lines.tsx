import { say } from '@/lib/copy/say'
import type { Locale, Wording } from '@/lib/domain/shared/wording'

/** Sentences of one wording, separated by `|`, as a list. */
export const Lines = ({ wording, locale }: { wording: Wording; locale: Locale }) => (
  <ul>
    {say(wording, locale)
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

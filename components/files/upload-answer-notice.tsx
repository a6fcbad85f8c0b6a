import { Notice } from '@/components/ui/notice'
import { type SearchParams, sayUploadAnswer } from '@/lib/copy/upload-answer'
import type { Locale } from '@/lib/domain/shared/wording'

/** What became of a file that was sent by a form without script; nothing when the page was not come back to. */
export function UploadAnswerNotice({ search, locale }: { search: SearchParams; locale: Locale }) {
  const answer = sayUploadAnswer(search, locale)
  if (!answer) return null
  return (
    <Notice tone={answer.done ? 'done' : 'late'} live className="my-5">
      <p>{answer.message}</p>
    </Notice>
  )
}

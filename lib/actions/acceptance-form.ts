import { text, texts } from './form-action'

/**
 * The form of the one-off notice: `point` holds the keys of its lines in order; a line takes part when `include.<key>` is
 * ticked. Lines added by hand have no tick: they take part once something is written in them.
 */
export function noticeOf(form: FormData) {
  const defects = texts(form, 'point').flatMap((key) => {
    const line = {
      target: text(form, `target.${key}`),
      origin: text(form, `origin.${key}`) || 'CLERK',
      requirement: text(form, `requirement.${key}`),
      how: text(form, `how.${key}`),
    }
    const isOwn = line.origin === 'CLERK'
    const isWritten = line.target !== '' || line.requirement.trim() !== '' || line.how.trim() !== ''
    return (isOwn ? isWritten : form.has(`include.${key}`)) ? [line] : []
  })
  return { caseId: text(form, 'caseId'), version: text(form, 'version'), defects, reason: text(form, 'reason') }
}

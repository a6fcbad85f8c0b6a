import { PaperLinks } from '@/components/items/paper-links'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormCheckbox, FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { SUPPLEMENT } from '@/lib/copy/application'
import { say } from '@/lib/copy/say'
import type { DefectView, SupplementPage } from '@/lib/domain/application/views'
import { isPaperFile } from '@/lib/domain/items/paper-files'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { materialAnchor, sayMaterial } from './material-row'

interface DefectListProps {
  page: SupplementPage
  action: FormAction
  commandKey: string
  locale: Locale
}

/** The office's one list: each point leads straight to its field or paper, and is ticked off in words. */
export const DefectList = ({ page, action, commandKey, locale }: DefectListProps) => (
  <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-5">
    <input type="hidden" name="caseId" value={page.head.caseId} />
    <ol>
      {page.defects.map((defect) => (
        <Defect key={defect.defectId} defect={defect} page={page} locale={locale} />
      ))}
    </ol>
    {page.head.editable && (
      <div className="mt-6">
        <p className="max-w-prose text-ink-2">
          {say(SUPPLEMENT.resign, locale)}{' '}
          <a href={localeHref(locale, routes.draftSign(page.head.caseId))} className="link whitespace-nowrap">
            {say(SUPPLEMENT.goSign, locale)}
          </a>
        </p>
        <div className="mt-4">
          <SubmitButton size="lg" sendingText={say(SUPPLEMENT.sending, locale)}>
            {say(SUPPLEMENT.send, locale)}
          </SubmitButton>
        </div>
        <p className="mt-2 text-s text-ink-3">{say(SUPPLEMENT.after, locale)}</p>
      </div>
    )}
  </ActionForm>
)

function Defect({ defect, page, locale }: { defect: DefectView; page: SupplementPage; locale: Locale }) {
  const { defectId, touched, answered } = defect
  const jump = jumpOf(defect, page.head.caseId, locale)
  return (
    <li id={`defect-${defectId}`} className="scroll-mt-4 border-b border-line-soft py-5">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-h3 font-semibold">
          <span className="mr-3 text-ink-3">{say(SUPPLEMENT.point, locale, { n: defect.position })}</span>
          {defect.requirement}
        </h2>
        <Status code={touched || answered ? 'ok' : 'you'} className="flex-none">
          {say(touched || answered ? SUPPLEMENT.touched : SUPPLEMENT.untouched, locale)}
        </Status>
      </div>
      <p className="mt-1.5 max-w-prose">
        <span className="text-ink-3">{say(SUPPLEMENT.how, locale)}</span> {defect.how}
      </p>
      {defect.material && <p className="text-s text-ink-3">{sayMaterial(defect.material, locale)}</p>}
      {page.head.editable && defect.material && isPaperFile(defect.material.code) && (
        <PaperLinks code={defect.material.code} title={say(defect.material.title, locale)} locale={locale} />
      )}
      {page.head.editable ? (
        <>
          {jump && (
            <a href={jump.href} className="link inline-flex min-h-11 items-center font-semibold">
              {jump.label}
            </a>
          )}
          <div className="mt-2 max-w-[42rem]">
            <FormTextArea
              name={`answer.${defectId}`}
              label={say(SUPPLEMENT.answer, locale)}
              hint={say(SUPPLEMENT.answerHint, locale)}
              defaultValue={defect.answer ?? ''}
              rows={2}
            />
            <FormCheckbox
              name={`answered.${defectId}`}
              value="on"
              label={say(SUPPLEMENT.answered, locale)}
              defaultChecked={answered || touched}
            />
          </div>
        </>
      ) : (
        defect.answer && <p className="mt-2 max-w-prose text-ink-2">{defect.answer}</p>
      )}
    </li>
  )
}

function jumpOf(
  { jump, material }: DefectView,
  caseId: string,
  locale: Locale,
): { href: string; label: string } | null {
  if (!jump) return null
  if (jump.kind === 'material') {
    const href = `${localeHref(locale, routes.draftMaterials(caseId))}#${materialAnchor(jump)}`
    const missing = material !== null && material.acceptsFile && material.files.length === 0
    return { href, label: say(missing ? SUPPLEMENT.goMissing : SUPPLEMENT.goMaterial, locale) }
  }
  const anchor = jump.path === '' ? '' : `#${jump.path}`
  const page = localeHref(locale, routes.draftSection(caseId, jump.section))
  return { href: `${page}?check=1${anchor}`, label: say(SUPPLEMENT.goField, locale) }
}

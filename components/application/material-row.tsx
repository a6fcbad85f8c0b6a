import { PaperCheck } from './paper-check'
import { Upload } from '@/components/files/upload'
import { PaperLinks } from '@/components/items/paper-links'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { FILLED_IN, MATERIAL_STATES, MATERIALS_COPY } from '@/lib/copy/application'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { UPLOAD_COPY, uploadWords } from '@/lib/copy/files'
import { FORM_COPY } from '@/lib/copy/forms'
import { wordFacts } from '@/lib/copy/refusal-facts'
import { say } from '@/lib/copy/say'
import type { FileView, MaterialView } from '@/lib/domain/application/views'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { PaperChecks } from '@/lib/domain/paper/views'
import { isPaperFile } from '@/lib/domain/items/paper-files'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

export interface MaterialContext {
  readonly caseId: string
  readonly editable: boolean
  readonly maxFileMb: number
  readonly locale: Locale
  readonly promise: FormAction
  readonly remove: FormAction
  readonly newKey: () => string
  /** What the system saw on the files, where the page shows it. */
  readonly checks?: PaperChecks
  /** Page to come back to after an upload without script. */
  readonly backPath: string
}

export const materialAnchor = ({ code, rowKey }: Pick<MaterialView, 'code' | 'rowKey'>): string =>
  rowKey === '' ? code : `${code}-${rowKey}`

export const sayMaterial = ({ title, rowTitle }: Pick<MaterialView, 'title' | 'rowTitle'>, locale: Locale): string =>
  rowTitle ? say(MATERIALS_COPY.forRow, locale, { title: say(title, locale), row: rowTitle }) : say(title, locale)

/** One paper: what it is for, what is there, and every honest way to hand it in. */
export function MaterialRow({ material, context }: { material: MaterialView; context: MaterialContext }) {
  const { locale, editable } = context
  const state = MATERIAL_STATES[material.status]
  const filled = material.supply === 'FORM' && material.status === 'PROVIDED'
  return (
    <li id={materialAnchor(material)} tabIndex={-1} className="scroll-mt-4 border-b border-line-soft py-4">
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="min-w-0 text-h3 font-semibold">{sayMaterial(material, locale)}</h3>
        <Status code={material.pullFailed && material.status === 'MISSING' ? 'un' : state.code} className="flex-none">
          {say(filled ? FILLED_IN : state.word, locale)}
        </Status>
      </div>
      <p className="text-s text-ink-3">
        {material.letters.map((letter) => say(ITEM_NAMES[letter].short, locale)).join(locale === 'zh' ? '、' : ', ')}
        {locale === 'zh' ? '，' : ', '}
        {material.status === 'PULLED' && material.pulledOn
          ? say(MATERIALS_COPY.pulledOn, locale, { date: sayDate(material.pulledOn, locale) })
          : say(material.why, locale)}
      </p>
      {material.pullFailed && material.status === 'MISSING' && (
        <p className="text-s text-ink-2">{say(MATERIALS_COPY.pullFailed, locale)}</p>
      )}
      {material.promiseBars.length > 0 && material.status === 'MISSING' && (
        <p className="text-s text-ink-2">
          {say(MATERIALS_COPY.promiseBarred, locale, wordFacts({ barredBy: material.promiseBars }, locale))}
        </p>
      )}
      {editable && material.acceptsFile && isPaperFile(material.code) && (
        <PaperLinks code={material.code} title={say(material.title, locale)} locale={locale} />
      )}
      <Files material={material} context={context} />
      {editable && <WaysIn material={material} context={context} />}
    </li>
  )
}

function Files({ material, context }: { material: MaterialView; context: MaterialContext }) {
  if (material.files.length === 0) return null
  return (
    <ul className="mt-2 space-y-2">
      {material.files.map((file) => (
        <li key={file.bindingId} className="bg-ground-1 px-3 py-2">
          <div className="flex items-center justify-between gap-4">
            <div className="min-w-0">
              <div className="break-all">{file.name}</div>
              <div className="text-s text-ink-3">{fileFacts(file, context.locale)}</div>
            </div>
            <a href={routes.file(file.bindingId)} className="link inline-flex min-h-11 flex-none items-center">
              {say(MATERIALS_COPY.view, context.locale)}
              <span className="sr-only"> {file.name}</span>
            </a>
          </div>
          <PaperCheck check={context.checks?.[file.bindingId]} name={file.name} locale={context.locale} />
          {context.editable && <FileForms file={file} material={material} context={context} />}
        </li>
      ))}
    </ul>
  )
}

function fileFacts(file: FileView, locale: Locale): string {
  const mb = file.size / 1_048_576
  const size = mb < 0.1 ? `${Math.max(1, Math.round(file.size / 1024))} KB` : `${mb.toFixed(1)} MB`
  const facts = { size, pages: file.pages, at: sayInstant(file.uploadedAt, locale) }
  const said = say(file.pages === null ? MATERIALS_COPY.fileFacts : MATERIALS_COPY.filePages, locale, facts)
  return file.scanned ? said : `${said}${locale === 'zh' ? '，' : ', '}${say(MATERIALS_COPY.notScanned, locale)}`
}

interface FileFormsProps {
  file: FileView
  material: MaterialView
  context: MaterialContext
}

function FileForms({ file, material, context }: FileFormsProps) {
  const { locale } = context
  return (
    <Disclosure summary={<span className="text-s text-action">{say(MATERIALS_COPY.replace, locale)}</span>}>
      <MaterialUpload
        material={material}
        context={context}
        replaces={file.bindingId}
        label={say(MATERIALS_COPY.replace, locale)}
      />
      <ActionForm action={context.remove} commandKey={context.newKey()} locale={locale} className="mt-3">
        <input type="hidden" name="bindingId" value={file.bindingId} />
        <button type="submit" className="link min-h-11 text-s">
          {say(MATERIALS_COPY.remove, locale)}
          <span className="sr-only"> {file.name}</span>
        </button>
      </ActionForm>
    </Disclosure>
  )
}

/** Upload, promise or fill in: whichever this paper allows. */
function WaysIn({ material, context }: { material: MaterialView; context: MaterialContext }) {
  const { locale } = context
  const promised = material.status === 'PROMISED'
  const upload = material.acceptsFile && !promised && material.status !== 'PULLED'
  const label = say(material.files.length > 0 ? MATERIALS_COPY.addMore : UPLOAD_COPY.choose, locale)
  return (
    <div className="mt-3 space-y-3">
      {(material.canPromise || promised) && <PromiseForm material={material} context={context} promised={promised} />}
      {material.status === 'MISSING' && material.sections.length > 0 && (
        <p className="flex flex-wrap gap-x-6">
          {material.sections.map(({ code, title }) => (
            <a
              key={code}
              href={localeHref(locale, routes.draftSection(context.caseId, code))}
              className="link inline-flex min-h-11 items-center"
            >
              {say(MATERIALS_COPY.fillIn, locale, { title: say(title, locale) })}
            </a>
          ))}
        </p>
      )}
      {upload && material.files.length === 0 && <MaterialUpload material={material} context={context} label={label} />}
      {upload && material.files.length > 0 && (
        <Disclosure summary={<span className="text-s text-action">{label}</span>}>
          <MaterialUpload material={material} context={context} label={label} />
        </Disclosure>
      )}
    </div>
  )
}

interface UploadFormProps {
  material: MaterialView
  context: MaterialContext
  label: string
  replaces?: string
}

export const targetOf = ({ code, rowKey }: MaterialView, caseId: string, replaces: string | null = null): string =>
  JSON.stringify({ kind: 'material', caseId, code, rowKey, replaces })

function MaterialUpload({ material, context, label, replaces }: UploadFormProps) {
  return (
    <Upload
      target={targetOf(material, context.caseId, replaces)}
      commandKey={context.newKey()}
      locale={context.locale}
      back={`${context.backPath}#${materialAnchor(material)}`}
      maxFileMb={context.maxFileMb}
      words={uploadWords(context.locale, context.maxFileMb)}
      label={label}
      about={sayMaterial(material, context.locale)}
      hint={say(material.how, context.locale)}
      multiple={replaces === undefined}
      camera
    />
  )
}

function PromiseForm({
  material,
  context,
  promised,
}: {
  material: MaterialView
  context: MaterialContext
  promised: boolean
}) {
  const { locale } = context
  return (
    <ActionForm action={context.promise} commandKey={context.newKey()} locale={locale}>
      <input type="hidden" name="caseId" value={context.caseId} />
      <input type="hidden" name="code" value={material.code} />
      <input type="hidden" name="rowKey" value={material.rowKey} />
      <input type="hidden" name="promised" value={String(!promised)} />
      {promised ? (
        <button type="submit" className="link min-h-11 text-s">
          {say(MATERIALS_COPY.unpromise, locale)}
        </button>
      ) : (
        <SubmitButton variant="secondary" sendingText={say(FORM_COPY.sending, locale)}>
          {say(MATERIALS_COPY.promise, locale)}
        </SubmitButton>
      )}
    </ActionForm>
  )
}

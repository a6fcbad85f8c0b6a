import type { ReactNode } from 'react'
import {
  FormCheckboxGroup,
  FormDateInput,
  FormPairChoice,
  FormRadioGroup,
  FormSelect,
  FormTextArea,
  FormTextInput,
} from '@/components/ui/form/form-fields'
import { Tag } from '@/components/ui/tag'
import type { InputWidth } from '@/components/ui/text-input'
import { SECTION } from '@/lib/copy/application'
import { say } from '@/lib/copy/say'
import type { FieldDef, FieldValue } from '@/lib/domain/items/definition'
import type { FieldProblem } from '@/lib/domain/items/field-problem'
import { isIsoDate, type IsoDate } from '@/lib/domain/shared/dates'
import { assertNever } from '@/lib/domain/shared/result'
import type { Locale } from '@/lib/domain/shared/wording'
import { choicesOf, type Refs, sayAnswer, sayProblem } from './answer-words'

interface AnswerFieldProps {
  def: FieldDef
  /** Name of the input, which is also the path of its problem and the anchor of a jump. */
  name: string
  value: FieldValue
  /** What was said before; `null` with `oldKnown` is “left blank last time”. */
  old: FieldValue
  oldKnown: boolean
  /** Day of the last verification, for “上次 2026”. */
  lastOn: IsoDate | null
  problems: readonly FieldProblem[]
  refs: Refs
  locale: Locale
}

const MOST_RADIOS = 5

/** How questions stand: under one another, or side by side where all of them are figures. */
export const fieldsClass = (defs: readonly FieldDef[]): string =>
  defs.length > 1 && defs.every(({ kind }) => kind === 'int' || kind === 'decimal')
    ? 'answer-fields answer-figures'
    : 'answer-fields'

/** One question with what was said last time beside it. What changed has the blue edge and the word. */
export function AnswerField(props: AnswerFieldProps) {
  const { def, name, value, old, oldKnown, problems, refs, locale } = props
  const changed = oldKnown && sayAnswer(def, value, { refs, locale }) !== sayAnswer(def, old, { refs, locale })
  const wrong = problems.find(({ level }) => level === 'error')
  const common = {
    name,
    label: (
      <>
        {say(def.wording.label, locale)}
        {oldKnown && changed && (
          <>
            {' '}
            <Tag tone="you">{say(SECTION.isChanged, locale)}</Tag>
          </>
        )}
      </>
    ),
    hint: <Hint {...props} changed={changed} />,
    ...(wrong ? { error: sayProblem(wrong, locale) } : {}),
    ...(def.optional ? { optional: say(SECTION.optional, locale) } : {}),
    ...(changed ? { className: 'field-changed' } : {}),
  }
  return <Control def={def} value={value} refs={refs} locale={locale} common={common} />
}

/** Hint, what is sealed, what was said before and what a check points out. */
function Hint({
  def,
  value,
  old,
  oldKnown,
  lastOn,
  problems,
  refs,
  locale,
  changed,
}: AnswerFieldProps & { changed: boolean }) {
  const hints = problems.filter(({ level }) => level === 'hint')
  const before = sayAnswer(def, old, { refs, locale })
  // Blank then and blank now is not worth a line.
  const isSaid = oldKnown && (before !== '' || sayAnswer(def, value, { refs, locale }) !== '')
  return (
    <>
      {def.wording.hint && <span className="block">{say(def.wording.hint, locale)}</span>}
      {def.sealed && <span className="block">{say(SECTION.sealed, locale)}</span>}
      {isSaid && (
        <span className="old-line">
          {before === '' ? (
            say(SECTION.lastNone, locale)
          ) : (
            <>
              <span className="mr-2 text-ink-3">
                {lastOn === null
                  ? say(SECTION.last, locale)
                  : say(SECTION.lastYear, locale, { year: lastOn.slice(0, 4) })}
              </span>
              {changed ? <del>{before}</del> : before}
            </>
          )}
        </span>
      )}
      {hints.map((hint) => (
        <span key={hint.code} className="block text-you">
          {sayProblem(hint, locale)}
        </span>
      ))}
    </>
  )
}

interface Common {
  name: string
  label: ReactNode
  hint: ReactNode
  error?: string
  optional?: string
  className?: string
}

interface ControlProps extends Pick<AnswerFieldProps, 'def' | 'value' | 'refs' | 'locale'> {
  common: Common
}

const textOf = (value: FieldValue): string => (value === null || Array.isArray(value) ? '' : String(value))

function Control({ def, value, refs, locale, common }: ControlProps) {
  const text = textOf(value)
  const unit = def.wording.unit ? { unit: say(def.wording.unit, locale) } : {}
  switch (def.kind) {
    case 'text':
    case 'uscc':
    case 'registrationNo':
    case 'idNo':
    case 'region':
    case 'signature':
      return <FormTextInput {...common} {...unit} defaultValue={text} width={widthOf(def)} autoComplete="off" />
    case 'mobile':
      return <FormTextInput {...common} defaultValue={text} type="tel" inputMode="tel" width="s" autoComplete="off" />
    case 'longText':
      return <FormTextArea {...common} defaultValue={text} rows={4} />
    case 'int':
    case 'decimal':
      return (
        <FormTextInput
          {...common}
          {...unit}
          defaultValue={text}
          inputMode={def.kind === 'int' ? 'numeric' : 'decimal'}
          width="s"
          autoComplete="off"
        />
      )
    case 'date':
      return <FormDateInput {...common} defaultValue={isIsoDate(text) ? text : ''} />
    case 'bool':
      return (
        <FormPairChoice
          {...common}
          defaultValue={text}
          options={[
            { value: 'true', label: say(SECTION.yes, locale) },
            { value: 'false', label: say(SECTION.no, locale) },
          ]}
        />
      )
    case 'choice':
    case 'personRef':
    case 'roomRef':
      return <OneOf def={def} value={value} refs={refs} locale={locale} common={common} />
    case 'choices':
    case 'departmentRefs':
      return (
        <>
          {/* A group with nothing ticked sends nothing; this says that it was asked. */}
          <input type="hidden" name={common.name} value="" />
          <FormCheckboxGroup
            {...common}
            options={choicesOf(def, refs, locale)}
            defaultValues={Array.isArray(value) ? value.map(String) : []}
          />
        </>
      )
    default:
      return assertNever(def.kind)
  }
}

function OneOf({ def, value, refs, locale, common }: ControlProps) {
  const options = choicesOf(def, refs, locale)
  if (options.length > 0 && options.length <= MOST_RADIOS && !def.optional) {
    return <FormRadioGroup {...common} options={options} defaultValue={textOf(value)} />
  }
  return (
    <FormSelect
      {...common}
      options={options}
      empty={say(SECTION.choose, locale)}
      defaultValue={textOf(value)}
      width="m"
    />
  )
}

/** Width hints length (TOKENS §6). */
function widthOf({ kind, maxLength }: FieldDef): InputWidth {
  if (kind === 'region') return 's'
  if (kind !== 'text') return 'm'
  if (maxLength === undefined || maxLength > 60) return 'full'
  return maxLength <= 10 ? 's' : maxLength <= 30 ? 'm' : 'l'
}

'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '../button'
import { Checkbox, CheckboxGroup } from '../checkbox'
import { DateInput } from '../date-input'
import { PairChoice, VerdictChoice } from '../pair-choice'
import { RadioGroup } from '../radio-group'
import { Combobox, Select } from '../select'
import { TextArea, TextInput } from '../text-input'
import { useKeptField } from './form-context'

/**
 * The parts of components/ui inside an ActionForm: they show their own error and keep what was typed. React resets a form
 * after its action, so the kept value is the new default; `key` makes selects and radios follow it.
 */
const first = (kept: readonly string[] | undefined, given: string | undefined): string | undefined =>
  kept?.[0] ?? (kept ? '' : given)

const asText = (value: ComponentProps<'input'>['defaultValue']): string | undefined =>
  value === undefined ? undefined : String(value)

export function FormTextInput(props: ComponentProps<typeof TextInput>) {
  const { error, kept } = useKeptField(props.name, props.id)
  return <TextInput {...props} error={error ?? props.error} defaultValue={first(kept, asText(props.defaultValue))} />
}

export function FormTextArea(props: ComponentProps<typeof TextArea>) {
  const { error, kept } = useKeptField(props.name, props.id)
  return <TextArea {...props} error={error ?? props.error} defaultValue={first(kept, asText(props.defaultValue))} />
}

export function FormDateInput(props: ComponentProps<typeof DateInput>) {
  const { error, kept } = useKeptField(props.name, props.id)
  return <DateInput {...props} error={error ?? props.error} defaultValue={first(kept, asText(props.defaultValue))} />
}

export function FormSelect(props: ComponentProps<typeof Select>) {
  const { error, kept } = useKeptField(props.name, props.id)
  const value = first(kept, asText(props.defaultValue))
  return <Select key={value} {...props} error={error ?? props.error} defaultValue={value} />
}

export function FormCombobox(props: ComponentProps<typeof Combobox>) {
  const { error, kept } = useKeptField(props.name, props.id)
  return <Combobox {...props} error={error ?? props.error} defaultValue={first(kept, asText(props.defaultValue))} />
}

export function FormRadioGroup(props: ComponentProps<typeof RadioGroup>) {
  const { error, kept } = useKeptField(props.name, props.id)
  const value = first(kept, props.defaultValue)
  return <RadioGroup key={value} {...props} error={error ?? props.error} defaultValue={value} />
}

export function FormPairChoice(props: ComponentProps<typeof PairChoice>) {
  const { error, kept } = useKeptField(props.name, props.id)
  const value = first(kept, props.defaultValue)
  return <PairChoice key={value} {...props} error={error ?? props.error} defaultValue={value} />
}

export function FormVerdictChoice(props: ComponentProps<typeof VerdictChoice>) {
  const { error, kept } = useKeptField(props.name, props.id)
  const value = first(kept, props.defaultValue)
  return <VerdictChoice key={value} {...props} error={error ?? props.error} defaultValue={value} />
}

export function FormCheckbox(props: ComponentProps<typeof Checkbox>) {
  const { error, kept } = useKeptField(props.name, props.id)
  const checked = kept ? kept.includes(props.value ?? 'yes') : props.defaultChecked
  return <Checkbox key={String(checked)} {...props} error={error ?? props.error} defaultChecked={checked} />
}

export function FormCheckboxGroup(props: ComponentProps<typeof CheckboxGroup>) {
  const { error, kept } = useKeptField(props.name, props.id)
  const values = kept ?? props.defaultValues
  return <CheckboxGroup key={values?.join()} {...props} error={error ?? props.error} defaultValues={values} />
}

/** Says that it is working while the answer is awaited; a second press is harmless (receipt key), and not offered. */
export function SubmitButton({
  sendingText,
  children,
  ...props
}: ComponentProps<typeof Button> & { sendingText?: string }) {
  const { pending } = useFormStatus()
  return (
    <Button variant="primary" {...props} disabled={pending || props.disabled}>
      {pending && sendingText !== undefined ? sendingText : children}
    </Button>
  )
}

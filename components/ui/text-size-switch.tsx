import { Still } from './still'

interface TextSizeSwitchProps {
  label: string
  /** Words of the three sizes; only those one can change to are shown. */
  standard: string
  elder: string
  larger: string
  brief?: boolean
}

/** The script of the layout does the work, so this needs no hydration. */
export const TextSizeSwitch = ({ label, standard, elder, larger, brief }: TextSizeSwitchProps) => (
  <Still as="span" className={brief ? 'text-size text-size-brief' : 'text-size'} role="group" aria-label={label}>
    <button type="button" className="top-link" data-set-text="">
      {standard}
    </button>
    <button type="button" className="top-link" data-set-text="elder">
      {elder}
    </button>
    <button type="button" className="top-link" data-set-text="larger">
      {larger}
    </button>
  </Still>
)

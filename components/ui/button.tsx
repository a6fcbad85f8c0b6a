import { useId, type ComponentProps, type ReactNode } from 'react'
import { cx } from './class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'plain' | 'adverse'
export type ButtonSize = 'sm' | 'md' | 'lg'

const VARIANT: Record<ButtonVariant, string> = {
  primary: 'btn-primary',
  secondary: 'btn-secondary',
  plain: '',
  adverse: 'btn-adverse',
}
const SIZE: Record<ButtonSize, string> = { sm: 'btn-sm', md: '', lg: 'btn-lg' }

interface Look {
  /** One primary a page. */
  variant?: ButtonVariant
  size?: ButtonSize
  /** As wide as the column. */
  wide?: boolean
  children: ReactNode
  className?: string
}

const look = ({ variant = 'plain', size = 'md', wide, className }: Omit<Look, 'children'>): string =>
  cx('btn', VARIANT[variant], SIZE[size], wide && 'btn-wide', className)

interface ButtonProps extends Look, Omit<ComponentProps<'button'>, 'className' | 'children'> {
  /** Why it cannot be pressed and what is missing. Stands below, and disables the button. */
  disabledReason?: ReactNode
}

export function Button({ variant, size, wide, className, children, disabledReason, type, ...rest }: ButtonProps) {
  const reasonId = useId()
  const button = (
    <button
      {...rest}
      type={type ?? 'submit'}
      className={look({ variant, size, wide, className })}
      disabled={rest.disabled === true || disabledReason !== undefined}
      aria-describedby={disabledReason === undefined ? rest['aria-describedby'] : reasonId}
    >
      {children}
    </button>
  )
  if (disabledReason === undefined) return button
  return (
    <div>
      {button}
      <p id={reasonId} className="mt-2 text-s text-ink-3">
        {disabledReason}
      </p>
    </div>
  )
}

interface ButtonLinkProps extends Look, Omit<ComponentProps<'a'>, 'className' | 'children'> {
  href: string
}

/** Goes somewhere and looks like a button. */
export function ButtonLink({ variant, size, wide, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={look({ variant, size, wide, className })}>
      {children}
    </a>
  )
}

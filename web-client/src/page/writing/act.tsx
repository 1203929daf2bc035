import type { ButtonHTMLAttributes } from 'react'

/** Something that can be done with a row. Long minutes hold a thousand of these, so each is the browser's own button. */
export function Act({ className = '', ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={`act ${className}`} {...rest} />
}

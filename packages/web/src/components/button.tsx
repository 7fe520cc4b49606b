// A button that does something here, and a link that leads elsewhere and looks the same. One "primary" a screen.

import { Link, type LinkProps } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { Button as AriaButton, type ButtonProps as AriaProps } from "react-aria-components"
import style from "./button.module.css"
import { classes } from "./classes.ts"

export type ButtonKind = "primary" | "plain" | "quiet"
export type ButtonSize = "m" | "l"

interface Look {
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly icon?: ReactNode
  /** Takes the whole width on a phone. */
  readonly isWide?: boolean
}

const classOf = ({ kind = "plain", size = "m", isWide = false }: Look): string =>
  classes(style.button, style[kind], style[size], isWide && style.wide)

export interface ButtonProps extends Omit<AriaProps, "className" | "style" | "children" | "isPending">, Look {
  readonly children?: ReactNode
  /** What it began is under way: it keeps its focus, and another press does nothing. */
  readonly isPending?: boolean
}

export const Button = ({
  kind,
  size,
  icon,
  isWide,
  children,
  isPending = false,
  onPress,
  type,
  ...rest
}: ButtonProps) => (
  <AriaButton
    {...rest}
    {...(isPending ? { type: "button" } : { ...(type && { type }), ...(onPress && { onPress }) })}
    {...(isPending && { "aria-disabled": true, "data-pending": true })}
    className={classOf({ ...(kind && { kind }), ...(size && { size }), ...(isWide && { isWide }) })}
  >
    {icon}
    {children}
  </AriaButton>
)

export interface ButtonLinkProps extends Look {
  readonly to: LinkProps["to"]
  readonly params?: Readonly<Record<string, string>>
  readonly search?: Readonly<Record<string, string>>
  readonly children: ReactNode
}

export const ButtonLink = ({ to, params, search, icon, children, ...look }: ButtonLinkProps) => (
  <Link to={to} params={params as never} search={search as never} className={classOf(look)}>
    {icon}
    {children}
  </Link>
)

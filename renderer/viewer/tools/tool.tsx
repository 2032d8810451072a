import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

/** One tool: an icon whose name and keys show on hover and focus; `pressed` for those that stay on. */
export function Tool(props: {
  label: string;
  keys?: string;
  disabled?: boolean;
  pressed?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Tooltip label={props.keys === undefined ? props.label : `${props.label} ${props.keys}`}>
      <ActionIcon
        size="sm"
        aria-label={props.label}
        disabled={props.disabled ?? false}
        variant={props.pressed === true ? 'filled' : 'subtle'}
        {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
        onClick={props.onClick}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}

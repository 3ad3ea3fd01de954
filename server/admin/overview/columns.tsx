import './columns.css';

type Props = {
  /** What a screen reader is told; the table beside it has the numbers. */
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly value: number }[];
};

const [WIDTH, HEIGHT, FOOT, HEAD] = [480, 150, 20, 16];

/** Numbers as columns. Drawn by attributes alone: the policy of this page allows no inline style. */
export function Columns({ title, columns }: Props) {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const step = WIDTH / Math.max(1, columns.length);
  const room = HEIGHT - FOOT - HEAD;
  return (
    <svg class="columns" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {columns.map(({ label, value }, at) => {
        const height = (value / most) * room;
        const middle = step * (at + 0.5);
        return (
          <g key={label}>
            <rect
              x={middle - step * 0.3}
              y={HEIGHT - FOOT - height}
              width={step * 0.6}
              height={height}
              rx="2"
            />
            {value === 0 ? null : (
              <text x={middle} y={HEIGHT - FOOT - height - 4}>
                {value}
              </text>
            )}
            <text class="columns-label" x={middle} y={HEIGHT - 5}>
              {label}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
    </svg>
  );
}

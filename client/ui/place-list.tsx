import type { Icon } from '@tabler/icons-react';
import { Link } from 'react-router';
import './place-list.css';

/** Ways on, one under the other, each large enough to press: a page of choices. */
export const PlaceList = ({
  places,
}: {
  places: readonly { to: string; name: string; hint?: string; icon: Icon }[];
}) => (
  <ul className="place-list">
    {places.map(({ to, name, hint, icon: PlaceIcon }) => (
      <li key={to}>
        <Link to={to}>
          <PlaceIcon aria-hidden="true" stroke={1.75} />
          <span>
            <span className="place-list-name">{name}</span>
            {hint && <span className="place-list-hint">{hint}</span>}
          </span>
        </Link>
      </li>
    ))}
  </ul>
);

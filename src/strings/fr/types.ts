/** The registry of relationship types, by id: what each is called, how it reads, what it means. */
import type { RelationshipTypeId, TypeWords } from '#graph';

export const types: Readonly<Record<RelationshipTypeId, TypeWords>> = {
  'defence-pact': {
    label: 'Pacte de défense',
    phrase: 'a un pacte de défense avec',
    description: 'Un traité qui promet une aide armée si l’autre est attaqué.',
  },
  entente: {
    label: 'Pacte de consultation (entente)',
    phrase: 'a promis de se concerter avec',
    description:
      'Un traité qui promet de se consulter ou d’agir ensemble en cas de crise, sans promettre d’aide armée.',
  },
  'non-aggression': {
    label: 'Pacte de non-agression',
    phrase: 'a promis de ne pas attaquer',
    description: 'Un traité par lequel chacun promet de ne pas attaquer l’autre.',
  },
  neutrality: {
    label: 'Pacte de neutralité',
    phrase: 'a promis sa neutralité à',
    description: 'Un traité qui promet de rester à l’écart si l’autre est en guerre.',
  },
  'security-partnership': {
    label: 'Partenariat de sécurité',
    phrase: 'a un partenariat de sécurité avec',
    description:
      'Une coopération militaire ou de sécurité durable\u202f: exercices, renseignement, planification.',
  },
  'membership-defence': {
    label: 'Membre d’une alliance de défense',
    phrase: 'est membre de l’alliance de défense',
    description: 'Un État appartient à une alliance dont les membres promettent de se défendre entre eux.',
  },
  membership: {
    label: 'Membre d’une organisation',
    phrase: 'est membre de',
    description: 'Un État appartient à une organisation politique ou à un forum.',
  },
  'membership-economic': {
    label: 'Membre d’un bloc économique',
    phrase: 'est membre du bloc économique',
    description: 'Un État appartient à un marché commun, à un accord commercial ou à un club de producteurs.',
  },
  'military-assistance': {
    label: 'Aide militaire',
    phrase: 'apporte une aide militaire à',
    description: 'Des armes, de la formation, des troupes ou de l’argent pour les forces armées d’un autre.',
  },
  'political-support': {
    label: 'Soutien politique',
    phrase: 'soutient',
    description: 'Un appui affiché par des paroles, des votes, des vetos ou des visites.',
  },
  'sanction-arms': {
    label: 'Embargo sur les armes',
    phrase: 'impose un embargo sur les armes à',
    description:
      'Il est interdit de vendre des armes ou du matériel militaire à la cible, ou de lui en acheter.',
  },
  'sanction-trade': {
    label: 'Sanction commerciale',
    phrase: 'limite le commerce avec',
    description: 'Des biens que l’on ne peut plus acheter ou vendre à la cible, ou seulement en partie.',
  },
  'sanction-financial': {
    label: 'Sanction financière',
    phrase: 'gèle des avoirs de',
    description: 'Des avoirs gelés, des limites aux opérations bancaires et aux investissements.',
  },
  'sanction-travel': {
    label: 'Interdiction de voyage',
    phrase: 'ferme ses portes à des voyageurs de',
    description:
      'Des personnes désignées n’ont pas le droit d’entrer, ou des vols et des navires sont refusés.',
  },
  'sanction-other': {
    label: 'Autre sanction',
    phrase: 'a pris des mesures contre',
    description:
      'Des mesures visant des secteurs entiers, ou de plusieurs sortes à la fois, comme un organe de surveillance ou une expulsion.',
  },
  'trade-investment': {
    label: 'Commerce et investissements',
    phrase: 'a du commerce et des investissements en jeu avec',
    description: 'Acheter, vendre, prêter ou investir\u202f: cela compte pour l’État d’où part le lien.',
  },
  energy: {
    label: 'Énergie',
    phrase: 'a un intérêt énergétique lié à',
    description: 'Du pétrole, du gaz, de l’électricité ou du nucléaire, fournis, achetés ou prévus.',
  },
  minerals: {
    label: 'Minerais',
    phrase: 's’intéresse aux minerais de',
    description: 'Des mines, des minerais et des minéraux critiques fournis, achetés ou prévus.',
  },
  infrastructure: {
    label: 'Infrastructures et technologies',
    phrase: 'a des projets d’infrastructures et de technologies avec',
    description: 'Chemins de fer, ports, pipelines, réseaux et savoir-faire construits ou partagés.',
  },
  leverage: {
    label: 'Influence',
    phrase: 'cherche à exercer une influence sur, ou par,',
    description: 'Chercher de l’influence\u202f: sur l’autre ou, à travers lui, sur d’autres.',
  },
  'access-basing': {
    label: 'Accès et bases',
    phrase: 'dispose d’un accès ou de bases sur le territoire de',
    description: 'Des troupes, des bases, des ports ou un droit de passage sur le territoire de l’autre.',
  },
  'security-concern': {
    label: 'Inquiétude pour la sécurité',
    phrase: 'se sent en danger face à',
    description: 'Voir un danger dans ce que l’autre possède, fait ou prévoit.',
  },
  rivalry: {
    label: 'Rivalité',
    phrase: 'est en rivalité avec',
    description: 'Deux États qui se voient durablement comme des adversaires ou des ennemis.',
  },
  'territorial-dispute': {
    label: 'Différend territorial',
    phrase: 'a un différend territorial avec',
    description: 'Deux États qui revendiquent la même terre ou la même mer.',
  },
  recognition: {
    label: 'Reconnaissance et relations',
    phrase: 'a des relations diplomatiques ou une reconnaissance en jeu avec',
    description: 'Reconnaître un État ou un gouvernement, nouer des relations, ou s’y refuser.',
  },
  mediation: {
    label: 'Pourparlers et médiation',
    phrase: 'mène ou propose des pourparlers avec',
    description: 'Négocier, accueillir des pourparlers, ou aider d’autres à régler une querelle.',
  },
  watch: {
    label: 'Observation',
    phrase: 'observe de près',
    description: 'Suivre de près ce que fait l’autre, sans querelle ouverte.',
  },
  succession: {
    label: 'A succédé à',
    phrase: 'a succédé à',
    description: 'Un État a pris la place d’un autre.',
  },
};

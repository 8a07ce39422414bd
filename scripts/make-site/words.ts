type Words = readonly [string, ...string[]]

const list = (words: string): Words => {
  const [first = '', ...rest] = words.split(/,\s*/)
  return [first, ...rest]
}

// People, places and bodies that do not exist: nothing here may be mistaken for news.
export const firstNames = list(
  'Ada, Agnes, Amara, Anders, Anton, Basil, Bertil, Bram, Carla, Cato, Dario, Dov, Edda, Elsa, Emil, Esme, Farid, Fenna, Greta, Gus, Hanne, Hugo, Ida, Ilan, Ines, Ivo, Jakob, Jens, Joan, Jonas, Kari, Kit, Lena, Lise, Ludo, Magda, Marek, Mats, Mina, Nadia, Nils, Noor, Olaf, Oona, Otto, Pavel, Petra, Piet, Ragna, Remy, Rolf, Ruta, Sami, Selma, Signe, Solveig, Stefan, Sunniva, Tara, Tove, Ulla, Viktor, Vera, Wanda, Yara, Yusuf, Zeno, Zofia',
)
export const lastNames = list(
  "Aker, Aldane, Amsel, Anker, Barrow, Bergan, Brandt, Calder, Carrow, Dahl, Dreve, Dunn, Ebbe, Eskild, Fairlea, Falk, Farrell, Ganz, Garrick, Haller, Harrow, Hild, Holm, Ibsley, Jarrold, Keller, Kestrel, Koury, Lindqvist, Lorn, Lund, Marl, Moll, Moller, Nair, Norrell, Oakes, O'Dowd, Odell, O'Farrow, Osk, Ott, Pell, Pohl, Quist, Rehn, Reiss, Sand, Sele, Skarsen, Soames, Teck, Thorn, Ulven, Vance, Voight, Voss, Wexley, Winther, Yarrow, Zell, Ashdown-Pye, Corvin, Drummel, Hathersage, Lockett, Pemberley, Stavely, Trevanion, Wolsten",
)
export const towns = list(
  'Ostrand, Skarn, Hallam Bay, Upper Hythe, Port Averil, Norrowgate, Eskmouth, Tollen, Brackwater, Saltby, Wenhaven, Kestrel Moor, Marrow Hill, Lathe, Old Quay, Fenmarch, Dunhollow, Harrowdale, Vindle, Carrick Sound, Grenholm, Stavelow, Millrace, Thornwick, Ashby Ferry, Colder Bay, Winterford, Ravensey, Long Strand, Pellworth, Quernby, Sandlow',
)
export const countries = list('Veyra, Hollen, Carmoth, the Sound Islands, Estmark, Tarrow, Belmarch, Orvenia, Lower Sarn, the Reach')
export const streets = list(
  'Bell Street, Ferry Row, Marsh Lane, Quay Street, Bridge Street, Lock Road, Chapel Rise, Tannery Yard, Custom House Steps, Mill Walk, Station Parade, Orchard Hill, Foundry Lane, Harbour View',
)
export const bodies = list(
  "the harbour trust, the county council, the fire service, the coastguard, the teachers' union, the health board, the ferry company, the housing office, the water company, the dockers' union, the transport ministry, the royal college, the planning inspectorate, the consumers' league, the lifeboat station, the chamber of trade",
)
export const roles = list(
  "a spokesman, a spokeswoman, the chief engineer, a former minister, the mayor's deputy, a retired teacher, the head nurse, a shop steward, the club's captain, a neighbour, the inquiry's chairman, a marine biologist, a bus driver, the director, a councillor, the town clerk",
)
export const days = list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday')
export const months = list('January, February, March, April, May, June, July, August, September, October, November, December')
export const things = list(
  'bridge, ferry, school, harbour wall, hospital wing, lighthouse, market hall, stadium, reservoir, railway station, library, power station, lock gate, theatre, tunnel, cable car, bakery, pier, water tower, cold store, car park, observatory, allotment, ice rink',
)
export const causes = list(
  'a cracked pipe, a forgotten clause, a late invoice, an open window, two days of rain, a missing signature, a swarm of bees, a faulty gauge, a disputed boundary, a change of wind, a wrongly labelled map, an unpaid bill, a loose bolt, a stray dog, a misread timetable',
)
export const sections = list('world, local, council, transport, sport, nature, crime, whats-on, business, science, showbiz, health')
export const leadIns = list(
  'Fresh start, Under pressure, Back home, Dressed up, On the move, Happier times, All smiles, Taking a stand, Night out, In the dock, Last look, Big plans, Out in front, Close call, Family ties, Hard at work, Making waves, Off duty, Style file, Winning team',
)
export const hosts = list('https://i.northpost.example/1s, https://cdn.dailyharbour.example/images')

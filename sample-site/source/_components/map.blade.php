@props(['place', 'zoom' => 10])

<div class="map" data-place="{{ $place }}" data-zoom="{{ $zoom }}"></div>

@extends('_layouts.main')

@section('body')
    <article>
        <h1>{{ $page->title }}</h1>
        <p class="standfirst">{{ $page->description }}</p>
        <time datetime="{{ $page->getDate()->format(DateTime::ATOM) }}">{{ $page->getDate()->format('j F Y') }}</time>
        @if ($page->image)
            <img src="{{ $page->image }}" alt="">
        @endif
        @yield('content')
        @foreach (array_unique($page->categories ?? []) as $category)
            <a href="/categories/{{ $category }}">{{ $category }}</a>
        @endforeach
    </article>
@endsection

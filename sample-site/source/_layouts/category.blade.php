@extends('_layouts.main')

@section('body')
    <h1>{{ $page->title }}</h1>
    @yield('content')
    @foreach ($page->posts($posts) as $post)
        <h2><a href="{{ $post->getUrl() }}">{{ $post->title }}</a></h2>
        <p>{{ $post->description }}</p>
    @endforeach
@endsection
